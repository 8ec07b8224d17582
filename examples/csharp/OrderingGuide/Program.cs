// The ordering guide from start to end: find a Pleiades scene over Berlin, order it, wait, fetch the files.
//
//     dotnet run [folder] [milliseconds between two questions]
//
// Credentials come from the environment: UP42_USERNAME and UP42_PASSWORD. Placing the order spends credits.
using System.Globalization;
using LibOrder;

string folder = args.Length > 0 ? args[0] : "berlin";
TimeSpan interval = TimeSpan.FromMilliseconds(
    args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 120_000);
try
{
    await Run();
    return 0;
}
catch (OrderException e)
{
    Console.Error.WriteLine($"{e.Code}: {e.Message}");
    return 1;
}

async Task Run()
{
    // [README: guide]
    string area = OrderLibrary.ExampleArea("Berlin")!;
    using Client client = Client.Open("up42");
    Search search = new Search().Collection("phr").Area(area).From(new DateOnly(2018, 1, 1))
        .To(new DateOnly(2020, 12, 31)).MaxCloudPercent(5).Set("sort", "cloud").Limit(10);
    Scene scene = (await client.Catalog.SearchAsync(search))[0];
    Draft draft = new Draft().DataProduct(await ProductOf(client, "phr")).Scene(scene.Id).Area(area)
        .Name("Berlin from the ordering guide");
    Estimate estimate = await client.EstimateAsync(draft);
    Console.WriteLine($"estimate  {estimate.Credits:F2} credits");

    Placement placement = await client.PlaceAsync(draft);
    using Order order = client.Order(placement.Items[0].OrderId!);
    Console.WriteLine($"placed    order {order.Id}");
    if (await WaitFor(client, order) == State.Fulfilled)
    {
        foreach (Asset asset in await order.AssetsAsync())
        {
            await Fetch(client, asset);
        }
    }
    // [README end]
}

async Task<string> ProductOf(Client client, string collection)
{
    IReadOnlyList<ImageCollection> collections = await client.Catalog.ListCollectionsAsync();
    return collections.Single(one => one.Name == collection).DataProducts.Select(product => product.Id)
        .OfType<string>().First();
}

// Waits for the end, a line for each change.
async Task<State> WaitFor(Client client, Order order)
{
    State state = State.Unknown;
    // [README: track]
    using Tracker tracker = client.Tracker(new TrackOptions { Interval = interval }).Add(order.Id);
    await foreach (Update update in tracker)
    {
        if (update.Kind == UpdateKind.Change)
        {
            Console.WriteLine($"status    {update.Status}");
        }
        state = update.State;
    }
    // [README end]
    Console.WriteLine($"ended     {state}");
    return state;
}

async Task Fetch(Client client, Asset asset)
{
    Progress<DownloadProgress> progress = new(
        told => Console.WriteLine($"fetching  {told.ReceivedBytes} of {told.TotalBytes} bytes"));
    using Download download = client.Download(asset.Id, folder);
    IReadOnlyList<DownloadedFile> files = await download.RunAsync(progress);
    foreach (DownloadedFile file in files)
    {
        Console.WriteLine($"{file.SizeBytes,12}  {file.Path}");
    }
    Console.WriteLine($"{files.Count} files of {files.Sum(file => file.SizeBytes)} bytes are in {folder}");
}
