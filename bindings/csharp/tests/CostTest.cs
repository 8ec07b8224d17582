using System.Diagnostics;
using Xunit.Abstractions;

namespace LibOrder.Tests;

/// <summary>What this layer costs: a line for each figure. It fails when a call costs 10 microseconds more than in
/// C.</summary>
[Trait("Category", "Cost")]
public class CostTest(Sandbox sandbox, ITestOutputHelper output) : SandboxTest(sandbox)
{
    /// <summary>A tracker that has nothing to ask yet sends nothing: its call takes all the way of StatusAsync, to
    /// another thread and back, and adding an order that is there already takes all but that.</summary>
    [Fact]
    public async Task ACallAddsLessThanTenMicroseconds()
    {
        using Client client = Client();
        using Order order = client.Order(await Service.OrderIn("PLACED"));
        using Tracker tracker = client.Tracker(new TrackOptions { Interval = TimeSpan.FromHours(1) });
        tracker.Add(order.Id);
        while (await tracker.NextAsync(TimeSpan.FromMilliseconds(50)) != null)
        {
        }
        double layer = await Best(100_000, () =>
        {
            tracker.Add(order.Id);
            return Task.CompletedTask;
        });
        double there = await Best(20_000, () => tracker.NextAsync(TimeSpan.Zero));
        double status = await Best(1_000, () => order.StatusAsync());
        output.WriteLine($"through the layer and back:             {layer:F2} us CPU");
        output.WriteLine($"the same by way of another thread:      {there:F2} us CPU");
        output.WriteLine($"StatusAsync(), with the call itself:    {status:F2} us CPU");
        Assert.InRange(there, 0, 10);
    }

    /// <summary>All fields of an order are copied when it is made.</summary>
    [Fact]
    public async Task AnOrderIsReadInLessThanTenMicroseconds()
    {
        string id = await Service.OrderIn("PLACED");
        using Made settings = Service.Settings().Make();
        nint client = Native.order_client_create(settings.Address, "up42");
        nint order = Native.order_init(client, id);
        nint record = Native.order_snapshot_fetch(order);
        double value = await Best(50_000, () =>
        {
            Snapshot.Of(record);
            return Task.CompletedTask;
        });
        Native.order_record_free(record);
        Native.order_handle_free(order);
        Native.order_client_free(client);
        output.WriteLine($"all fields of an order:                 {value:F2} us CPU");
        Assert.InRange(value, 0, 10);
    }

    /// <summary>Microseconds of this process's CPU for one call: the best of some runs.</summary>
    private static async Task<double> Best(int times, Func<Task> call)
    {
        double best = double.MaxValue;
        using Process process = Process.GetCurrentProcess();
        for (int run = 0; run < 5; run++)
        {
            process.Refresh();
            TimeSpan start = process.TotalProcessorTime;
            for (int i = 0; i < times; i++)
            {
                await call();
            }
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - start).TotalMicroseconds / times);
        }
        return best;
    }
}
