namespace LibOrder.Tests;

/// <summary>Text and numbers that native code makes, out of what the service sends.</summary>
public class TextTest(Sandbox sandbox) : SandboxTest(sandbox)
{
    /// <summary>A satellite, a flag of two code points, and letters of two and three bytes.</summary>
    private const string Emoji = "\U0001F6F0 \U0001F1E9\U0001F1EA Z\u00FCrich \u20AC";

    [Fact]
    public async Task FiveBillionBytesAreToldExactly()
    {
        await Service.Answer("GET", "/v2/assets/big/metadata",
            """{"id":"big","name":"big.zip","size":5000000000,"createdAt":"2024-01-01T00:00:00Z"}""");
        using Client client = Client();
        Assert.Equal(5_000_000_000, (await client.FetchAssetAsync("big")).SizeBytes);
    }

    [Fact]
    public async Task AnEmojiOfTheServiceArrivesWhole()
    {
        // Escaped in the answer, so that its bytes are made in native code and nowhere else.
        string escaped = string.Concat(Emoji.Select(c => $"\\u{(int)c:x4}"));
        await Service.Answer("GET", "/v2/assets/emoji/metadata",
            $$"""{"id":"emoji","title":"{{escaped}}","size":1,"createdAt":"2024-01-01T00:00:00Z"}""");
        using Client client = Client();
        Assert.Equal(Emoji, (await client.FetchAssetAsync("emoji")).Title);
    }

    [Fact]
    public async Task AnEmojiOfTheCallerArrivesWhole()
    {
        using Client client = Client();
        using Order order = client.Order(Emoji);
        Assert.Equal(Emoji, order.Id);
        NotFoundException e = await Assert.ThrowsAsync<NotFoundException>(() => order.FetchSnapshotAsync());
        Assert.Contains(Emoji, e.Message);
        using Order placed = client.Order(await Service.OrderIn("PLACED"));
        Assert.Equal([Emoji], (await placed.ReplaceTagsAsync([Emoji])).Tags);
    }
}
