namespace LibOrder.Tests;

/// <summary>What needs no service.</summary>
public class LibraryTest
{
    [Fact]
    public void TheLibraryTellsItsVersionAndProviders()
    {
        Assert.Equal(Native.ORDER_VERSION, OrderLibrary.Version);
        Assert.Equal(Native.ORDER_VERSION_NUMBER, OrderLibrary.VersionNumber);
        Assert.Equal(["up42", "outposts"], OrderLibrary.Providers);
        Assert.Contains($"\"{OrderLibrary.Version}\"", OrderLibrary.DescribeBuild());
        Assert.Equal(["Berlin", "Washington"], OrderLibrary.ExampleAreas);
        Assert.Null(OrderLibrary.ExampleArea("Atlantis"));
    }

    [Fact]
    public void OptionsTellTheirMeaningAndDefault()
    {
        OptionDescription password = Named(OrderLibrary.SettingOptions, "up42.password");
        Assert.True(password.IsSecret);
        Assert.Equal("UP42_PASSWORD", password.Environment);
        Assert.Null(password.DefaultValue);
        Assert.Equal("100", Named(OrderLibrary.SearchOptions, "limit").DefaultValue);
        Assert.True(Named(OrderLibrary.DraftOptions, "tag").Repeats);
        Assert.False(Named(OrderLibrary.QueryOptions, "sort").Repeats);
        Assert.NotEqual("", Named(OrderLibrary.QueryOptions, "sort").Meaning);
    }

    [Fact]
    public void AClientTellsWhatIsInForceWithoutSecrets()
    {
        Settings settings = new Settings().Set("environment", "false").Set("up42.username", "someone@example.com")
            .Set("up42.password", "a-secret-word");
        using (Client client = Client.Open("up42", settings))
        {
            Assert.Equal("up42", client.Provider);
            Assert.Contains("https://api.up42.com", client.Describe());
            Assert.DoesNotContain("a-secret-word", client.Describe());
        }
        Assert.Equal("Settings[environment, up42.username, up42.password]", settings.ToString());
    }

    [Fact]
    public void EveryCodeAndStateHasTheNameOfTheCInterface()
    {
        for (int code = 1; Native.order_code_name(code) != "UNKNOWN"; code++)
        {
            Assert.Equal(Pascal(Native.order_code_name(code)), ((ErrorCode)code).ToString());
        }
        for (int state = 1; Native.order_state_name(state) != "UNKNOWN"; state++)
        {
            Assert.Equal(Pascal(Native.order_state_name(state)), ((State)state).ToString());
        }
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()));

    private static OptionDescription Named(IReadOnlyList<OptionDescription> options, string name) =>
        options.Single(option => option.Name == name);
}
