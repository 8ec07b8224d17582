[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace LibOrder.Tests;

/// <summary>What the tests against a sandbox share: one sandbox for a class, as new for each test, and no handle left
/// by it.</summary>
public abstract class SandboxTest(Sandbox sandbox) : IClassFixture<Sandbox>, IAsyncLifetime
{
    protected const string PhrDisplay = "647780db-5a06-4b61-b525-577a8b68bb54";
    protected const string Nowhere = "00000000-0000-4000-8000-000000000000";

    protected static readonly TrackOptions Quickly = new() { Interval = TimeSpan.FromMilliseconds(20) };

    protected Sandbox Service { get; } = sandbox;

    protected static string Berlin => OrderLibrary.ExampleArea("Berlin")!;

    public Task InitializeAsync() => Service.Reset();

    public Task DisposeAsync()
    {
        Assert.Equal(0, OrderLibrary.LiveHandles);
        return Task.CompletedTask;
    }

    protected static async Task<Scene> SceneOverBerlin(Client client)
    {
        IReadOnlyList<Scene> scenes =
            await client.Catalog.SearchAsync(new Search().Collection("phr").Area(Berlin).Limit(1));
        return scenes[0];
    }

    protected static async Task<Draft> DraftOverBerlin(Client client) =>
        new Draft().DataProduct(PhrDisplay).Scene((await SceneOverBerlin(client)).Id).Area(Berlin);

    protected Client Client() => LibOrder.Client.Open("up42", Service.Settings());

    protected Client HardwareClient() => LibOrder.Client.Open("outposts", Service.HardwareSettings());
}
