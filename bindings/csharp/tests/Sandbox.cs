using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LibOrder.Tests;

/// <summary>A running order-sandbox, and the calls that set its scene.</summary>
public sealed class Sandbox : IDisposable
{
    private readonly Process process;
    private readonly JsonNode up42;
    private readonly JsonNode outposts;
    private readonly HttpClient http = new(new HttpClientHandler { UseProxy = false });

    public Sandbox()
    {
        string program = Environment.GetEnvironmentVariable("ORDER_SANDBOX")
            ?? throw new InvalidOperationException("ORDER_SANDBOX names no order-sandbox");
        ProcessStartInfo start = new(program, ["--port", "0", "--speed", "2000"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // A sanitizer preloaded for the runtime is not for the other side.
        start.Environment.Remove("LD_PRELOAD");
        process = Process.Start(start)!;
        JsonNode told = JsonNode.Parse(process.StandardOutput.ReadLine()!)!;
        up42 = told["up42"]!;
        outposts = told["outposts"]!;
    }

    public Settings Settings()
    {
        Settings settings = Quick();
        foreach (string name in new[] { "api_url", "token_url", "userinfo_url", "username", "password" })
        {
            settings.Set("up42." + name, (string)up42[name]!);
        }
        return settings;
    }

    public Settings HardwareSettings()
    {
        Settings settings = Quick().Set("outposts.endpoint_url", (string)outposts["url"]!);
        foreach (string name in new[] { "region", "access_key_id", "secret_access_key" })
        {
            settings.Set("outposts." + name, (string)outposts[name]!);
        }
        return settings;
    }

    public Task<string> OrderIn(string status) => Order(new() { ["status"] = status });

    public Task<string> TaskingOrderIn(string subStatus) =>
        Order(new() { ["type"] = "TASKING", ["status"] = "PLACED", ["subStatus"] = subStatus });

    public async Task<string> Order(JsonObject description)
    {
        description["count"] = 1;
        description["hold"] = true;
        return (string)(await Post("/orders", description))["ids"]![0]!;
    }

    public async Task<string> HardwareOrder(JsonObject description)
    {
        description["count"] = 1;
        return (string)(await PostHardware("/orders", description))["ids"]![0]!;
    }

    public async Task<string> Asset(JsonObject description) => (string)(await Post("/assets", description))["id"]!;

    public Task MoveTo(string order, string status) => Post("/orders/" + order, new() { ["status"] = status });

    public Task CreditsAre(int credits) => Post("/account", new() { ["credits"] = credits });

    public Task Fault(string method, string path, JsonObject what) => Post("/faults", Faulty(method, path, what));

    /// <summary>The next answer on this path is this JSON.</summary>
    public Task Answer(string method, string path, string json) => Fault(method, path, Answering(json));

    public Task AnswerHardware(string method, string path, string json) =>
        PostHardware("/faults", Faulty(method, path, Answering(json)));

    /// <summary>Waits until it was asked for this path, or what begins like it.</summary>
    public async Task UntilSeen(string path)
    {
        for (int i = 0; i < 3000; i++)
        {
            string seen = await http.GetStringAsync(
                $"{(string)up42["api_url"]!}/sandbox/requests?method=GET&path={path}*");
            if (seen.Contains("\"target\"", StringComparison.Ordinal))
            {
                return;
            }
            await Task.Delay(10);
        }
        throw new InvalidOperationException("nobody asked for " + path);
    }

    public async Task Reset()
    {
        await Post("/reset", []);
        await PostHardware("/reset", []);
    }

    public Task<JsonNode> PostHardware(string path, JsonObject body) =>
        Send($"{(string)outposts["url"]!}/sandbox{path}", body);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private static Settings Quick() => new Settings().Set("environment", "false").Set("retry_delay_ms", "1")
        .Set("place_lookup_ms", "60000");

    private static JsonObject Faulty(string method, string path, JsonObject what) =>
        new() { ["method"] = method, ["path"] = path, ["do"] = what };

    private static JsonObject Answering(string json) => new()
    {
        ["status"] = 200, ["headers"] = new JsonObject { ["Content-Type"] = "application/json" }, ["body"] = json,
    };

    private Task<JsonNode> Post(string path, JsonObject body) =>
        Send($"{(string)up42["api_url"]!}/sandbox{path}", body);

    private async Task<JsonNode> Send(string url, JsonObject body)
    {
        using StringContent content = new(
            body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using HttpResponseMessage answer = await http.PostAsync(url, content);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text) ?? new JsonObject();
    }
}
