using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>Hardware at AWS Outposts.</summary>
public class HardwareTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    private const string AnOrder = """
        {"Order":{"OutpostId":"op-0","OrderId":"oo-0","Status":"IN_PROGRESS",
        "PaymentOption":"ALL_UPFRONT","PaymentTerm":"THREE_YEARS","OrderType":"REPLACEMENT",
        "QuoteIdentifier":"oq-0","QuoteOptionIdentifier":"oqo-0",
        "OrderSubmissionDate":1700000000.123,"OrderFulfilledDate":1700000001,
        "LineItems":[{"CatalogItemId":"OR-ABC1234","LineItemId":"ooi-1","Quantity":2,
        "Status":"SHIPPED","PreviousLineItemId":"ooi-0","PreviousOrderId":"oo-9",
        "ShipmentInformation":{"ShipmentTrackingNumber":"1Z999","ShipmentCarrier":"UPS"},
        "AssetInformationList":[{"AssetId":"a1","MacAddressList":["00:11:22:33:44:55","00:11:22:33:44:56"]},
        {"AssetId":"a2"}]},{"LineItemId":"ooi-2","Status":"PREPARING"}]}}
        """;

    [Fact]
    public async Task AHardwareOrderTellsAllOfItself()
    {
        await Service.AnswerHardware("GET", "/orders/oo-0", AnOrder);
        using Client client = HardwareClient();
        using Order order = client.Order("oo-0");
        Snapshot info = await order.FetchSnapshotAsync();
        Assert.Equal("outposts", info.Provider);
        Assert.Equal("oo-0", info.Id);
        Assert.Equal("IN_PROGRESS", info.Status);
        Assert.Equal(State.Open, info.State);
        Assert.Equal("REPLACEMENT", info.Kind);
        Assert.Equal("op-0", info.OutpostId);
        Assert.Equal("ALL_UPFRONT", info.PaymentOption);
        Assert.Equal("THREE_YEARS", info.PaymentTerm);
        Assert.Equal("oq-0", info.QuoteId);
        Assert.Equal("oqo-0", info.QuoteOptionId);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123), info.Created);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_001_000), info.Fulfilled);
        Assert.Equal(2, info.LineItems.Count);
        LineItem item = info.LineItems[0];
        Assert.Equal("ooi-1", item.Id);
        Assert.Equal("OR-ABC1234", item.CatalogItemId);
        Assert.Equal("SHIPPED", item.Status);
        Assert.Equal(2, item.Quantity);
        Assert.Equal("1Z999", item.ShipmentTrackingNumber);
        Assert.Equal("UPS", item.ShipmentCarrier);
        Assert.Equal("ooi-0", item.PreviousLineItemId);
        Assert.Equal("oo-9", item.PreviousOrderId);
        Assert.Equal("a1", item.Hardware[0].Id);
        Assert.Equal(["00:11:22:33:44:55", "00:11:22:33:44:56"], item.Hardware[0].MacAddresses);
        Assert.Empty(item.Hardware[1].MacAddresses);
        Assert.Null(info.LineItems[1].Quantity);
    }

    [Fact]
    public async Task ATrackerTellsEveryLineItemThatChanges()
    {
        string id = await Service.HardwareOrder(
            new() { ["hold"] = true, ["line_items"] = new JsonArray("PREPARING", "PREPARING") });
        List<string?> told = [];
        using Client client = HardwareClient();
        using Tracker tracker = client.Tracker(Quickly);
        using Order order = client.Order(id);
        string second = (await order.FetchSnapshotAsync()).LineItems[1].Id;
        tracker.Add(id);
        await foreach (Update update in tracker)
        {
            if (update.Kind == UpdateKind.LineItem)
            {
                told.Add(update.LineItemId);
                await Service.PostHardware("/orders/" + id, new() { ["status"] = "COMPLETED" });
            }
            else if (told.Count == 0)
            {
                await Service.PostHardware($"/orders/{id}/line-items/{second}", new() { ["status"] = "SHIPPED" });
            }
        }
        Assert.Equal([second], told);
    }

    [Fact]
    public async Task CatalogItemsOutpostsAndSitesAreListed()
    {
        using Client client = HardwareClient();
        Hardware hardware = client.Hardware;
        CatalogItem item = (await hardware.ListCatalogItemsAsync())[0];
        Assert.True(item.PowerKva > 0);
        Assert.Equal(item.Id, (await hardware.FetchCatalogItemAsync(item.Id)).Id);
        Outpost outpost = (await hardware.ListOutpostsAsync())[0];
        Assert.Equal(outpost.Arn, (await hardware.FetchOutpostAsync(outpost.Id)).Arn);
        Assert.NotEmpty((await hardware.FetchRenewalEstimateAsync(outpost.Id)).Items);
        Site site = (await hardware.ListSitesAsync())[0];
        Assert.Equal(site.Name, (await hardware.FetchSiteAsync(site.Id)).Name);
        Assert.Contains("CountryCode", await hardware.FetchSiteAddressAsync(site.Id, "OPERATING_ADDRESS"));
    }

    [Fact]
    public async Task AHardwareOrderIsPlacedByLineItems()
    {
        using Client client = HardwareClient();
        Draft draft = new Draft().Set("outpost", (await client.Hardware.ListOutpostsAsync())[0].Id)
            .Set("payment_option", "ALL_UPFRONT").Set("payment_term", "THREE_YEARS")
            .LineItem((await client.Hardware.ListCatalogItemsAsync())[0].Id, 1);
        Placement placement = await client.PlaceAsync(draft);
        using Order order = client.Order(placement.Items[0].OrderId!);
        Assert.Single((await order.FetchSnapshotAsync()).LineItems);
        Assert.Equal(State.Fulfilled, await order.TrackAsync(Quickly));
        Assert.NotEmpty(await order.AssetsAsync());
        Assert.NotEmpty((await client.ListOrdersAsync())[0].ItemStatuses);
    }

    [Fact]
    public async Task AQuoteTellsItsPrices()
    {
        using Client client = HardwareClient();
        Hardware hardware = client.Hardware;
        Quote quote = await hardware.CreateQuoteAsync(
            new Draft().Set("country", "US").Set("capacity", "EC2,m5.xlarge,4"));
        Assert.NotEmpty(quote.OptionIds);
        QuotePrice price = quote.Prices[0];
        Assert.True((price.Monthly ?? 0) + (price.Upfront ?? 0) > 0);
        Assert.Equal("USD", price.Currency);
        Assert.Contains(price.OptionId, quote.OptionIds);
        Assert.True(price.Total >= price.Monthly + price.Upfront);
        Assert.True(quote.Expires > quote.Created);
        Assert.Equal(quote.Id, (await hardware.FetchQuoteAsync(quote.Id)).Id);
        Assert.Contains(await hardware.ListQuotesAsync(), one => one.Id == quote.Id);
        await hardware.DeleteQuoteAsync(quote.Id);
        await Assert.ThrowsAsync<NotFoundException>(() => hardware.FetchQuoteAsync(quote.Id));
    }
}
