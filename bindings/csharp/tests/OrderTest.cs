using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>Existing orders.</summary>
public class OrderTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    [Fact]
    public async Task InfoTellsTheWholeOrder()
    {
        string id = await Service.Order(new()
        {
            ["status"] = "PLACED", ["displayName"] = "a name", ["tags"] = new JsonArray("one", "two"),
        });
        using Client client = Client();
        using Order order = client.Order(id);
        Snapshot info = await order.FetchSnapshotAsync();
        Assert.Equal("up42", info.Provider);
        Assert.Equal(id, info.Id);
        Assert.Equal(State.Open, info.State);
        Assert.Equal("PLACED", info.Status);
        Assert.Equal("ARCHIVE", info.Kind);
        Assert.Equal("a name", info.Name);
        Assert.Equal(["one", "two"], info.Tags);
        Assert.True(info.Created > new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Contains(id, info.Document);
        Assert.Null(info.OutpostId);
        Assert.Empty(info.LineItems);
        Assert.False(info.HasDeliveries);
    }

    [Fact]
    public async Task DetailsTellWhatATaskingOrderAsksFor()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.TaskingOrderIn("QUOTATION_WAITING_RESPONSE"));
        Tasking? details = await order.FetchTaskingAsync();
        Assert.NotNull(details);
        Assert.Equal("QUOTATION_WAITING_RESPONSE", details.SubStatus);
        Assert.True(details.End > details.Start);
        Assert.Contains("coordinates", details.Geometry);
    }

    [Fact]
    public async Task AnArchiveOrderHasNoDetails()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        Assert.Null(await order.FetchTaskingAsync());
    }

    [Fact]
    public async Task StatusTellsTheStateAndTheWordOfTheService()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("BEING_FULFILLED"));
        Assert.Null(order.StatusText);
        Assert.Equal(State.Open, await order.StatusAsync());
        Assert.Equal("BEING_FULFILLED", order.StatusText);
    }

    [Fact]
    public async Task FulfilledIsToldOfAFulfilledOrderOnly()
    {
        using Client client = Client();
        using Order open = client.Order(await Service.OrderIn("PLACED"));
        using Order done = client.Order(await Service.OrderIn("FULFILLED"));
        Assert.False(await open.IsFulfilledAsync());
        Assert.True(await done.IsFulfilledAsync());
    }

    [Fact]
    public async Task TrackWaitsUntilTheOrderEnds()
    {
        string id = await Service.OrderIn("PLACED");
        using Client client = Client();
        using Order order = client.Order(id);
        Task<State> wait = order.TrackAsync(Quickly);
        await Service.UntilSeen("/v2/orders/");
        Assert.False(wait.IsCompleted);
        await Service.MoveTo(id, "FULFILLED");
        Assert.Equal(State.Fulfilled, await wait);
        Assert.Equal("FULFILLED", order.StatusText);
        Assert.Equal(State.Fulfilled, await order.TrackAsync());
    }

    [Fact]
    public async Task AFailedOrderIsAStateAndNoError()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("FAILED_PERMANENTLY"));
        Assert.Equal(State.Failed, await order.TrackAsync(Quickly with { Until = Until.End }));
    }

    [Fact]
    public async Task AssetsAreListed()
    {
        string id = await Service.OrderIn("FULFILLED");
        await Service.Asset(new() { ["size"] = 1000, ["kind"] = "zip", ["name"] = "second.zip", ["order_id"] = id });
        using Client client = Client();
        using Order order = client.Order(id);
        IReadOnlyList<Asset> assets = await order.AssetsAsync();
        Asset asset = assets.Single(one => one.Name == "second.zip");
        Assert.Equal(id, asset.OrderId);
        Assert.True(asset.SizeBytes > 0);
        Assert.Equal(asset.Id, (await client.FetchAssetAsync(asset.Id)).Id);
        Assert.Single(await order.AssetsAsync(1, "createdAt,desc"));
        Assert.Equal(assets.Count, (await client.ListAssetsAsync(new Query().Set("order", id))).Count);
    }

    [Fact]
    public async Task ACancelledOrderIsToldAsCancelled()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("CREATED"));
        Assert.Equal(State.Cancelled, await order.CancelAsync());
    }

    [Fact]
    public async Task TagsAreReplaced()
    {
        string[] tags = ["a \"quoted\" one", "back\\slash", "line\nbreak"];
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        Assert.Equal(tags, (await order.ReplaceTagsAsync(tags)).Tags);
        Assert.Empty((await order.ReplaceTagsAsync([])).Tags);
    }

    [Fact]
    public async Task CoverageTellsWhatIsDelivered()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("FULFILLED"));
        Coverage coverage = await order.FetchCoverageAsync();
        Assert.True(coverage.CoveredPercent > 0);
        Assert.True(coverage.CoveredKm2 > 0);
    }

    [Fact]
    public async Task OrdersAreFoundByAQuery()
    {
        await Service.OrderIn("PLACED");
        string done = await Service.OrderIn("FULFILLED");
        using Client client = Client();
        Assert.Equal(2, (await client.ListOrdersAsync()).Count);
        IReadOnlyList<Snapshot> found = await client.ListOrdersAsync(new Query().Set("status", "FULFILLED").Limit(5));
        Assert.Equal([done], found.Select(order => order.Id));
    }

    [Fact]
    public async Task ATrackerTellsEveryChangeOfTwoOrders()
    {
        string one = await Service.OrderIn("PLACED");
        string two = await Service.OrderIn("FULFILLED");
        List<string> told = [];
        using Client client = Client();
        using Tracker tracker = client.Tracker(Quickly);
        tracker.Add(one).Add(two).Add(two);
        Assert.Equal(2, tracker.OpenCount);
        bool moved = false;
        await foreach (Update update in tracker)
        {
            if (update.Kind == UpdateKind.End)
            {
                told.Add($"{update.OrderId} {update.State}");
            }
            else if (update.Kind == UpdateKind.Change && update.OrderId == one && !moved)
            {
                moved = true;
                Assert.Equal("PLACED", update.Status);
                Assert.Equal(one, update.Snapshot?.Id);
                await Service.MoveTo(one, "FULFILLED");
            }
        }
        Assert.True(tracker.IsDone);
        Assert.Equal(0, tracker.OpenCount);
        Assert.Null(await tracker.NextAsync(TimeSpan.Zero));
        Assert.Equal([$"{two} Fulfilled", $"{one} Fulfilled"], told);
    }
}
