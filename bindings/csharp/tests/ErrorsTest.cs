using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>Failures are exceptions of a kind that programs can branch on.</summary>
public class ErrorsTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    [Fact]
    public async Task AMissingOrderIsNotFound()
    {
        using Client client = Client();
        using Order order = client.Order(Nowhere);
        NotFoundException e = await Assert.ThrowsAsync<NotFoundException>(() => order.StatusAsync());
        Assert.Equal(ErrorCode.NotFound, e.Code);
        Assert.False(e.IsRetriable);
        Assert.Contains(Nowhere, e.Message);
    }

    [Fact]
    public async Task AWrongPasswordIsACredentialsError()
    {
        using Client client = LibOrder.Client.Open("up42", Service.Settings().Set("up42.password", "wrong"));
        CredentialsException e = await Assert.ThrowsAsync<CredentialsException>(() => client.CheckAsync());
        Assert.Equal(ErrorCode.Credentials, e.Code);
    }

    [Fact]
    public void AnUnknownSettingSuggestsTheNearest()
    {
        Settings settings = Service.Settings().Set("up42.usrname", "x");
        OrderException e = Assert.Throws<OrderException>(() => LibOrder.Client.Open("up42", settings));
        Assert.Equal(ErrorCode.Argument, e.Code);
        Assert.Contains("up42.username", e.Message);
    }

    [Fact]
    public async Task AWaitThatIsTooShortIsATimeout()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        // The first of some limits that leaves time for one question.
        for (int limit = 60; order.StatusText != "PLACED" && limit < 20_000; limit *= 5)
        {
            TrackOptions brief = Quickly with { Timeout = TimeSpan.FromMilliseconds(limit) };
            CallTimeoutException e = await Assert.ThrowsAsync<CallTimeoutException>(() => order.TrackAsync(brief));
            Assert.Equal(ErrorCode.Timeout, e.Code);
        }
        Assert.Equal("PLACED", order.StatusText);
    }

    [Fact]
    public async Task ALostAnswerToAPlacementIsAnUnknownOutcome()
    {
        using Client client = Client();
        Draft draft = await DraftOverBerlin(client);
        using Client hasty = LibOrder.Client.Open("up42", Service.Settings().Set("place_lookup_ms", "100"));
        await Service.Fault("POST", "/v2/orders", new() { ["execute"] = false, ["reset"] = true });
        OutcomeUnknownException e = await Assert.ThrowsAsync<OutcomeUnknownException>(() => hasty.PlaceAsync(draft));
        Assert.NotEqual("", e.Reference ?? "");
        await Service.Fault("POST", "/v2/orders", new() { ["execute"] = true, ["reset"] = true });
        Assert.True((await client.PlaceAsync(draft)).IsRecovered);
    }

    [Fact]
    public async Task ACancelledOrderCanNotBeCancelledAgain()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("FULFILLED"));
        ConflictException e = await Assert.ThrowsAsync<ConflictException>(() => order.CancelAsync());
        Assert.Equal(ErrorCode.Conflict, e.Code);
    }

    [Fact]
    public async Task AnAccountWithoutCreditsIsAPaymentError()
    {
        using Client client = Client();
        Draft draft = await DraftOverBerlin(client);
        await Service.CreditsAre(0);
        PaymentException e = await Assert.ThrowsAsync<PaymentException>(() => client.PlaceAsync(draft));
        Assert.Equal(ErrorCode.Payment, e.Code);
        Assert.False(e.IsRetriable);
    }

    [Fact]
    public async Task AnErrorTellsStatusAndCodeAndRequestId()
    {
        string id = await Service.OrderIn("PLACED");
        using Client client = LibOrder.Client.Open("up42", Service.Settings().Set("max_attempts", "1"));
        using Order order = client.Order(id);
        await Service.Fault("GET", "/v2/orders/" + id, new()
        {
            ["status"] = 503, ["body"] = "{}",
            ["headers"] = new JsonObject { ["Retry-After"] = "7", ["X-Request-Id"] = "request-7" },
        });
        OrderException e = await Assert.ThrowsAnyAsync<OrderException>(() => order.StatusAsync());
        Assert.Equal(503, e.HttpStatus);
        Assert.True(e.IsRetriable);
        Assert.Equal(TimeSpan.FromSeconds(7), e.RetryAfter);
        Assert.Equal("request-7", e.RequestId);

        using Client hardware = HardwareClient();
        using Order missing = hardware.Order("oo-00000000000000000");
        NotFoundException other = await Assert.ThrowsAsync<NotFoundException>(() => missing.FetchSnapshotAsync());
        Assert.Equal("NotFoundException", other.ProviderCode);
    }

    [Fact]
    public async Task AnInterruptedCallIsToldAsInterrupted()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        order.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => order.StatusAsync());
        client.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CheckAsync());
        using CancellationTokenSource source = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CheckAsync(source.Token));
        client.Resume();
        await client.CheckAsync(source.Token);
    }

    [Fact]
    public async Task NullIsRefusedBeforeNativeCode()
    {
        Assert.Throws<ArgumentNullException>(() => LibOrder.Client.Open(null!));
        Assert.Throws<ArgumentNullException>(() => new Settings().Set(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => new Settings().Set("x", null!));
        Assert.Throws<ArgumentNullException>(() => new Settings().Log(LogLevel.Info, null!));
        Assert.Throws<ArgumentNullException>(() => new Draft().Area(null!));
        Assert.Throws<ArgumentNullException>(() => new Draft().LineItem(null!, 1));
        Assert.Throws<ArgumentNullException>(() => OrderLibrary.ExampleArea(null!));
        using Client client = Client();
        using Order order = client.Order("x");
        using Tracker tracker = client.Tracker(Quickly);
        Assert.Throws<ArgumentNullException>(() => client.Order(null!));
        Assert.Throws<ArgumentNullException>(() => client.Download("x", null!));
        Assert.Throws<ArgumentNullException>(() => client.Download(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => tracker.Add(null!));
        Catalog catalog = client.Catalog;
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.PlaceAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.FetchAssetAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.ChooseFeasibilityAsync("x", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => catalog.SearchAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => catalog.SaveQuicklookAsync(null!, "x"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.Hardware.FetchSiteAddressAsync("x", null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => order.ReplaceTagsAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => order.ReplaceTagsAsync([null!]));
    }

    [Fact]
    public void TextThatIsNotUnicodeIsRefused()
    {
        using Client client = Client();
        Assert.Throws<ArgumentException>(() => client.Order("half \ud83d of a pair"));
        Assert.Throws<ArgumentException>(() => client.Order("the other half \udef0"));
        Assert.Throws<ArgumentException>(() => client.Order("at the end \ud83d"));
        Assert.Throws<ArgumentException>(() => client.Order("a\0b"));
    }

    [Fact]
    public async Task ANegativeDurationIsRefused()
    {
        TimeSpan negative = TimeSpan.FromSeconds(-1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackOptions { Interval = negative });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackOptions { Interval = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrackOptions { Timeout = negative });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Query().Limit(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Draft().LineItem("x", 0));
        using Client client = Client();
        using Tracker tracker = client.Tracker(Quickly);
        using Download download = client.Download("x", "nowhere");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => tracker.NextAsync(negative));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => download.NextAsync(negative));
    }
}
