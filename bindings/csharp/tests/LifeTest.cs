using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LibOrder.Tests;

/// <summary>Closing, interrupting, forgetting, and many threads.</summary>
public class LifeTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    private static readonly TrackOptions Seldom = new() { Interval = TimeSpan.FromSeconds(60) };

    /// <summary>Far below the minute that a wait would go on for.</summary>
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(10);

    [Fact]
    public void ASecondCloseDoesNothing()
    {
        Client client = Client();
        Order order = client.Order("x");
        Tracker tracker = client.Tracker(Quickly);
        Download download = client.Download("x", "nowhere");
        for (int i = 0; i < 3; i++)
        {
            order.Dispose();
            tracker.Dispose();
            download.Dispose();
            client.Dispose();
        }
        Assert.Equal(0, OrderLibrary.LiveHandles);
    }

    [Fact]
    public async Task UseAfterCloseIsRefused()
    {
        Client client = Client();
        Order order = client.Order("x");
        Tracker tracker = client.Tracker(Quickly);
        Download download = client.Download("x", "nowhere");
        order.Dispose();
        tracker.Dispose();
        download.Dispose();
        client.Dispose();
        Assert.Throws<ObjectDisposedException>(order.Interrupt);
        Assert.Throws<ObjectDisposedException>(() => tracker.IsDone);
        Assert.Throws<ObjectDisposedException>(() => tracker.Add("x"));
        Assert.Throws<ObjectDisposedException>(() => download.ReceivedBytes);
        Assert.Throws<ObjectDisposedException>(() => client.Order("x"));
        ObjectDisposedException e = await Assert.ThrowsAsync<ObjectDisposedException>(() => order.StatusAsync());
        Assert.Equal("Order", e.ObjectName);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => order.TrackAsync(Seldom));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => tracker.NextAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => download.RunAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Catalog.FetchDataProductSchemaAsync("x"));
        using CancellationTokenSource source = new();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CheckAsync(source.Token));
    }

    [Fact]
    public async Task ClosingDuringAWaitEndsIt()
    {
        using Client client = Client();
        Order order = client.Order(await Service.OrderIn("PLACED"));
        Task<State> wait = order.TrackAsync(Seldom);
        await UntilAsked();
        long start = Stopwatch.GetTimestamp();
        order.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        AssertPrompt(start);
        Assert.Equal(1, OrderLibrary.LiveHandles);
    }

    [Fact]
    public async Task ClosingDuringWaitsOfManyThreadsNeverCrashes()
    {
        string id = await Service.OrderIn("PLACED");
        using Client client = Client();
        for (int round = 0; round < 100; round++)
        {
            Order order = client.Order(id);
            List<Task> calls = [];
            for (int i = 0; i < 3; i++)
            {
                calls.Add(Task.Run(() => order.TrackAsync(Quickly)));
                calls.Add(Task.Run(() => order.StatusAsync()));
            }
            calls.Add(Task.Run(order.Interrupt));
            await Task.Delay(round % 7);
            order.Dispose();
            foreach (Task call in calls)
            {
                try
                {
                    await call;
                }
                catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
                {
                    // This is how a call ends that came too late.
                }
            }
        }
    }

    [Fact]
    public async Task InterruptingEndsAWait()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        Task<State> wait = order.TrackAsync(Seldom);
        await UntilAsked();
        long start = Stopwatch.GetTimestamp();
        order.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        AssertPrompt(start);
    }

    [Fact]
    public async Task CancellingAWaitEndsIt()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        using CancellationTokenSource source = new();
        Task<State> wait = order.TrackAsync(Seldom, source.Token);
        await UntilAsked();
        Task<State> next = order.StatusAsync();
        Task<bool> left = order.IsFulfilledAsync(source.Token);
        long start = Stopwatch.GetTimestamp();
        await source.CancelAsync();
        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        AssertPrompt(start);
        Assert.Equal(source.Token, e.CancellationToken);
        Assert.True(wait.IsCanceled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        // The call whose turn comes then finds no interruption left.
        Assert.Equal(State.Open, await next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => order.StatusAsync(source.Token));
    }

    [Fact]
    public async Task CancellingACallOfAClientLeavesItsOtherCallsAlone()
    {
        using Client client = Client();
        await Service.Fault("GET", "/v2/assets/slow/metadata", new() { ["delay_ms"] = 60_000 });
        using CancellationTokenSource source = new();
        Task<Asset> slow = client.FetchAssetAsync("slow", source.Token);
        await Service.UntilSeen("/v2/assets/slow");
        Task<Asset> other = client.FetchAssetAsync(
            await Service.Asset(new() { ["kind"] = "tif", ["size"] = 5000, ["name"] = "data.tif" }));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
        Assert.Equal("data.tif", (await other).Name);
    }

    [Fact]
    public async Task AnOrderWorksAgainAfterResume()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        order.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => order.StatusAsync());
        order.Resume();
        Assert.Equal(State.Open, await order.StatusAsync());
        client.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => order.StatusAsync());
        using (Client other = client.Duplicate())
        using (Order again = other.Order(order.Id))
        {
            Assert.Equal(State.Open, await again.StatusAsync());
        }
        client.Resume();
        Assert.Equal(State.Open, await order.StatusAsync());
    }

    [Fact]
    public async Task AnOrderOutlivesItsClient()
    {
        Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        client.Dispose();
        Assert.Equal(State.Open, await order.StatusAsync());
    }

    [Fact]
    public async Task EightThreadsShareAClient()
    {
        string id = await Service.OrderIn("PLACED");
        using Client client = Client();
        using Order shared = client.Order(id);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int k = 0; k < 20; k++)
            {
                using Order own = client.Order(id);
                Assert.Equal(State.Open, await own.StatusAsync());
                Assert.Equal(State.Open, await shared.StatusAsync());
                Assert.Equal("PLACED", shared.StatusText);
            }
        })));
    }

    [Fact]
    public async Task TenThousandAbandonedObjectsAreFreed()
    {
        Abandon();
        for (int i = 0; i < 1500 && OrderLibrary.LiveHandles != 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(20);
        }
        Assert.Equal(0, OrderLibrary.LiveHandles);
    }

    [Fact]
    public void AHundredThousandFailuresLeaveMemoryFlat()
    {
        using Client client = Client();
        const int Times = 20_000;
        long handles = OrderLibrary.LiveHandles;
        // The runtime takes memory for itself now and then; a single block kept of each failure would show every time.
        bool isFlat = false;
        for (int round = 0; round < 5 || !isFlat && round < 20; round++)
        {
            (long native, long managed) = (HeldMemory.NativeBytes(), HeldMemory.ManagedBytes());
            Fail(client, Times);
            isFlat |= HeldMemory.NativeBytes() - native < 16 * Times
                && HeldMemory.ManagedBytes() - managed < 16 * Times;
        }
        Assert.True(isFlat);
        Assert.Equal(handles, OrderLibrary.LiveHandles);
    }

    [Fact]
    public async Task LogLinesReachTheProgram()
    {
        ConcurrentQueue<string> lines = new();
        Settings settings = Service.Settings().Log(LogLevel.Debug, (level, line) => lines.Enqueue($"{level} {line}"));
        using (Client client = LibOrder.Client.Open("up42", settings))
        using (Order order = client.Order(await Service.OrderIn("PLACED")))
        {
            await order.StatusAsync();
        }
        Assert.Contains(lines, line => line.Contains("/v2/orders/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ALogFunctionThatFailsHarmsNothing()
    {
        using StringWriter told = new();
        using TextWriterTraceListener listener = new(TextWriter.Synchronized(told));
        Trace.Listeners.Add(listener);
        try
        {
            Settings settings = Service.Settings().Log(
                LogLevel.Debug, (_, line) => throw new InvalidOperationException("no room for " + line));
            using Client client = LibOrder.Client.Open("up42", settings);
            using Order order = client.Order(await Service.OrderIn("PLACED"));
            Assert.Equal(State.Open, await order.StatusAsync());
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }
        Assert.Contains("no room for", told.ToString());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Abandon()
    {
        for (int i = 0; i < 100; i++)
        {
            Client client = Client();
            for (int k = 0; k < 33; k++)
            {
                client.Order("order " + k);
                client.Tracker(Quickly);
                client.Download("x", "nowhere");
            }
        }
        Assert.NotEqual(0, OrderLibrary.LiveHandles);
    }

    private static void Fail(Client client, int times)
    {
        for (int i = 0; i < times; i++)
        {
            Assert.Throws<OrderException>(() => client.Order(""));
        }
    }

    /// <summary>Until a wait on another thread has asked, and probably sleeps: no verdict hangs on that.</summary>
    private async Task UntilAsked()
    {
        await Service.UntilSeen("/v2/orders/");
        await Task.Delay(50);
    }

    private static void AssertPrompt(long start) =>
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Promptly);
}
