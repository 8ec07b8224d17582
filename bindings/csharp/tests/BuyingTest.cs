using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>From the catalog to files.</summary>
public sealed class BuyingTest(Sandbox sandbox) : SandboxTest(sandbox), IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("liborder").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task CollectionsHaveDataProducts()
    {
        using Client client = Client();
        ImageCollection phr = (await client.Catalog.ListCollectionsAsync()).Single(collection => collection.Name == "phr");
        Assert.Equal("ARCHIVE", phr.Kind);
        Assert.True(phr.ResolutionMinM > 0);
        Assert.Contains("SEARCH_AVAILABLE", phr.Integrations);
        Assert.Contains(phr.DataProducts, product => product.Id == PhrDisplay);
    }

    [Fact]
    public async Task ADataProductHasASchema()
    {
        using Client client = Client();
        Assert.Contains("\"properties\"", await client.Catalog.FetchDataProductSchemaAsync(PhrDisplay));
    }

    [Fact]
    public async Task ASearchFindsScenesOverAnArea()
    {
        Search search = new Search().Collection("phr").Area(Berlin).From(new(2018, 1, 1)).To(new(2020, 12, 31))
            .MaxCloudPercent(5).Set("sort", "cloud").Limit(10);
        using Client client = Client();
        IReadOnlyList<Scene> scenes = await client.Catalog.SearchAsync(search);
        Assert.NotEmpty(scenes);
        Assert.All(scenes, scene =>
        {
            Assert.Equal("phr", scene.Collection);
            Assert.True(scene.CloudPercent <= 5);
            Assert.InRange(scene.Acquired!.Value.Year, 2018, 2020);
        });
    }

    [Fact]
    public async Task ASearchTakesItsLastDayWhole()
    {
        using Client client = Client();
        Scene wanted = await SceneOverBerlin(client);
        var day = DateOnly.FromDateTime(wanted.Acquired!.Value.UtcDateTime);
        Search search = new Search().Collection("phr").Area(Berlin).From(day).To(day);
        Assert.Contains(await client.Catalog.SearchAsync(search), scene => scene.Id == wanted.Id);
    }

    [Fact]
    public async Task AQuicklookIsSaved()
    {
        using Client client = Client();
        string into = Path.Combine(folder, "new");
        string file = await client.Catalog.SaveQuicklookAsync(await SceneOverBerlin(client), into);
        Assert.Equal(into, Path.GetDirectoryName(file));
        Assert.True(new FileInfo(file).Length > 0);
    }

    [Fact]
    public async Task AnEstimateTellsThePrice()
    {
        using Client client = Client();
        Estimate estimate = await client.EstimateAsync(await DraftOverBerlin(client));
        Assert.True(estimate.Credits > 0);
        Assert.Equal("SQ_KM", estimate.Unit);
        Assert.True(estimate.IsComplete);
        Assert.Equal(0, estimate.Items[0].Index);
        Assert.Null(estimate.Items[0].Problem);
    }

    [Fact]
    public async Task ACheckedDraftTellsWhatWouldBePlaced()
    {
        using Client client = Client();
        string plan = await client.CheckDraftAsync((await DraftOverBerlin(client)).Key("from-csharp"));
        Assert.Equal("liborder:from-csharp", (string?)JsonNode.Parse(plan)!["reference"]);
        Draft malformed = (await DraftOverBerlin(client)).Key("no key");
        await Assert.ThrowsAsync<OrderException>(() => client.CheckDraftAsync(malformed));
    }

    [Fact]
    public async Task PlacingGivesAnOrder()
    {
        using Client client = Client();
        Draft draft = (await DraftOverBerlin(client)).Name("from C#").Set("tag", "mine");
        Placement placement = await client.PlaceAsync(draft);
        Assert.Equal(1, placement.PlacedCount);
        Assert.False(placement.IsRecovered);
        using Order order = client.Order(placement.Items[0].OrderId!);
        Snapshot info = await order.FetchSnapshotAsync();
        Assert.Equal("from C#", info.Name);
        Assert.Contains("mine", info.Tags);
        Assert.Contains(placement.Reference, info.Tags);
    }

    [Fact]
    public async Task PlacingAgainWithAKeyGivesTheSameOrder()
    {
        using Client client = Client();
        Placement first = await client.PlaceAsync((await DraftOverBerlin(client)).Key("again-csharp"));
        Placement second = await client.PlaceAsync((await DraftOverBerlin(client)).Key("again-csharp"));
        Assert.False(first.IsRecovered);
        Assert.True(second.IsRecovered);
        Assert.Equal(first.Items[0].OrderId, second.Items[0].OrderId);
    }

    [Fact]
    public async Task AQuotationIsAccepted()
    {
        string order = await Service.TaskingOrderIn("QUOTATION_WAITING_RESPONSE");
        string other = await Service.TaskingOrderIn("QUOTATION_WAITING_RESPONSE");
        using Client client = Client();
        Quotation quotation = (await client.ListQuotationsAsync(new Query().Set("order", order)))[0];
        Assert.Equal("NOT_DECIDED", quotation.Decision);
        Assert.True(quotation.Credits > 0);
        Assert.Equal("ACCEPTED", (await client.AcceptQuotationAsync(quotation.Id)).Decision);
        Quotation second = (await client.ListQuotationsAsync(new Query().Set("order", other)))[0];
        Assert.Equal("REJECTED", (await client.RejectQuotationAsync(second.Id)).Decision);
    }

    [Fact]
    public async Task AFeasibilityOptionIsChosen()
    {
        string order = await Service.TaskingOrderIn("FEASIBILITY_WAITING_RESPONSE");
        using Client client = Client();
        Feasibility study = (await client.ListFeasibilitiesAsync(new Query().Set("order", order)))[0];
        Assert.Equal(order, study.OrderId);
        string option = study.Options[0].Id;
        Assert.Equal(option, (await client.ChooseFeasibilityAsync(study.Id, option)).ChosenOptionId);
    }

    [Fact]
    public async Task ADownloadBringsWholeFiles()
    {
        string asset = await Service.Asset(new()
        {
            ["kind"] = "zip", ["name"] = "data.zip",
            ["members"] = new JsonArray(
                new JsonObject { ["path"] = "one.txt", ["body"] = "first" },
                new JsonObject { ["path"] = "in/two.txt", ["body"] = "second" }),
        });
        Told told = new();
        using Client client = Client();
        using Download download = client.Download(asset, folder);
        IReadOnlyList<DownloadedFile> files = await download.RunAsync(told);
        Assert.Equal(2, files.Count);
        Assert.Equal(files, download.Files);
        Assert.Equal(DownloadPhase.Done, told.Last!.Phase);
        Assert.Equal(download.TotalBytes, told.Last.ReceivedBytes);
        Assert.Equal(download.ReceivedBytes, told.Last.ReceivedBytes);
        Assert.True(download.UnpackedBytes >= 11);
        Assert.False(download.WasAlreadyThere);
        Assert.All(files, file =>
        {
            Assert.StartsWith(folder, file.Path);
            Assert.Equal(new FileInfo(file.Path).Length, file.SizeBytes);
            Assert.Equal(64, file.Sha256.Length);
        });
        DownloadedFile one = files.Single(file => Path.GetFileName(file.Path) == "one.txt");
        Assert.Equal("first", await File.ReadAllTextAsync(one.Path));
    }

    [Fact]
    public async Task ASecondDownloadFindsTheFilesThere()
    {
        string asset = await Service.Asset(new() { ["kind"] = "tif", ["size"] = 5000, ["name"] = "data.tif" });
        using Client client = Client();
        using (Download download = client.Download(asset, folder, DownloadOptions.KeepPacked))
        {
            Assert.Single(await download.RunAsync());
        }
        using (Download download = client.Download(asset, folder, DownloadOptions.KeepPacked))
        {
            Assert.Equal(DownloadPhase.Done, await download.NextAsync(TimeSpan.FromSeconds(20)));
            Assert.True(download.WasAlreadyThere);
        }
    }

    private sealed class Told : IProgress<DownloadProgress>
    {
        public DownloadProgress? Last { get; private set; }

        public void Report(DownloadProgress value) => Last = value;
    }
}
