// Waits for an order of hardware at AWS Outposts, then tells what arrived; Ctrl+C ends the wait.
//
//     dotnet run ORDER-ID [milliseconds between two questions]
//
// Credentials and region come from the usual AWS chain: environment, profile, container, instance.
using System.Globalization;
using LibOrder;

string id = args[0];
TimeSpan interval = TimeSpan.FromMilliseconds(
    args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3_600_000);
using CancellationTokenSource source = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    source.Cancel();
};
try
{
    await Run(source.Token);
    return 0;
}
catch (OperationCanceledException)
{
    Console.WriteLine("The order is not waited for any more.");
    return 130;
}
catch (OrderException e)
{
    Console.Error.WriteLine($"{e.Code}: {e.Message}");
    return 1;
}

async Task Run(CancellationToken cancellationToken)
{
    // [README: hardware]
    using Client client = Client.Open("outposts");
    using Order order = client.Order(id);
    State state = await order.TrackAsync(new TrackOptions { Interval = interval }, cancellationToken);
    Console.WriteLine($"The order is {state}");
    foreach (LineItem item in (await order.FetchSnapshotAsync(cancellationToken)).LineItems)
    {
        Console.WriteLine($"{item.CatalogItemId}  {item.Status}  {item.ShipmentTrackingNumber ?? "not shipped"}");
    }
    // [README end]
}
