using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>What is generated: values, and the setters of the named options.</summary>
public class ValuesTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    [Fact]
    public async Task ValuesAreEqualWhenTheirContentsAre()
    {
        string id = await Service.HardwareOrder(
            new() { ["hold"] = true, ["line_items"] = new JsonArray("PREPARING", "SHIPPED") });
        using Client client = HardwareClient();
        using Order order = client.Order(id);
        Snapshot before = await order.FetchSnapshotAsync();
        Assert.True(before == await order.FetchSnapshotAsync());
        Assert.Equal(before.GetHashCode(), (await order.FetchSnapshotAsync()).GetHashCode());
        Assert.False(before.LineItems[0] == before.LineItems[1]);
        await Service.PostHardware($"/orders/{id}/line-items/{before.LineItems[0].Id}", new() { ["status"] = "SHIPPED" });
        Assert.False(before == await order.FetchSnapshotAsync());
    }

    [Fact]
    public async Task ValuesAreReadableText()
    {
        string id = await Service.HardwareOrder(new() { ["hold"] = true, ["line_items"] = new JsonArray("PREPARING") });
        using Client client = HardwareClient();
        using Order order = client.Order(id);
        Snapshot snapshot = await order.FetchSnapshotAsync();
        string text = snapshot.ToString();
        Assert.StartsWith($"Snapshot {{ Provider = outposts, Id = {id}, State = Open, Status = ", text);
        Assert.Contains($"LineItems = [LineItem {{ Id = {snapshot.LineItems[0].Id}, ", text);
        Assert.DoesNotContain("Document", text);
        Assert.DoesNotContain("WorkspaceId", text);
    }

    [Fact]
    public async Task NamedOptionsHaveSettersOfTheirOwn()
    {
        Settings settings = new Settings().Environment(false).Up42Token("a-token").MaxAttempts(2);
        Assert.Equal("Settings[environment, up42.token, max_attempts]", settings.ToString());
        LibOrder.Client.Open("up42", settings).Dispose();
        string id = await Service.OrderIn("PLACED");
        await Service.OrderIn("CREATED");
        await Service.OrderIn("FULFILLED");
        using Client client = Client();
        IReadOnlyList<Snapshot> found =
            await client.ListOrdersAsync(new Query().Status("PLACED").Status("CREATED").Limit(5));
        Assert.Equal(2, found.Count);
        Assert.Contains(found, order => order.Id == id);
    }
}
