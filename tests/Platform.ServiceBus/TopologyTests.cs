namespace Sav.Platform.ServiceBus.Tests;

public sealed class TopologyTests
{
    [Fact]
    public void Load_ShippedFile_HasTheEntitiesOfTheProduct()
    {
        var topology = Topology.Load(Path.Combine(RepositoryRoot(), "infra", "servicebus", "config.json"));

        Assert.Equal(["dataverse-signals", "replay-requests", "crm-inbound"], topology.Queues.Select(queue => queue.Name));
        var topic = Assert.Single(topology.Topics);
        Assert.Equal("sav-events", topic.Name);
        Assert.Equal(
            ["billing", "parts", "part-cancellations", "part-returns", "replenishments", "claims", "quotes", "instalments", "credits", "case-credits"],
            topic.Subscriptions.Select(subscription => subscription.Name));
        Assert.All(topic.Subscriptions, subscription => Assert.True(subscription.Mailbox.RequiresSession));
        Assert.NotNull(topic.DuplicateDetectionWindow);
    }

    [Fact]
    public void Load_PropertiesGiven_AreRead()
    {
        var topology = Load(
            """
            "Queues": [ { "Name": "q", "Properties": { "LockDuration": "PT30S", "MaxDeliveryCount": 7, "DefaultMessageTimeToLive": "P2D",
              "DeadLetteringOnMessageExpiration": true, "RequiresSession": true, "RequiresDuplicateDetection": true,
              "DuplicateDetectionHistoryTimeWindow": "PT5M", "ForwardTo": "" } } ]
            """);

        var queue = Assert.Single(topology.Queues);
        Assert.Equal(
            new MailboxSettings
            {
                LockDuration = TimeSpan.FromSeconds(30),
                MaxDeliveryCount = 7,
                DefaultMessageTimeToLive = TimeSpan.FromDays(2),
                DeadLetteringOnMessageExpiration = true,
                RequiresSession = true,
            },
            queue.Mailbox);
        Assert.Equal(TimeSpan.FromMinutes(5), queue.DuplicateDetectionWindow);
    }

    [Theory]
    [InlineData("""{ "Name": "q", "Properties": { "LockDuratoin": "PT1M" } }""", "Queues[0].Properties.LockDuratoin", "is not known here")]
    [InlineData("""{ "Name": "q", "Properties": { "LockDuration": "1 minute" } }""", "Queues[0].Properties.LockDuration", "ISO 8601")]
    [InlineData("""{ "Name": "q", "Properties": { "LockDuration": "PT6M" } }""", "Queues[0].Properties.LockDuration", "'PT6M'")]
    [InlineData("""{ "Name": "q", "Properties": { "MaxDeliveryCount": 0 } }""", "Queues[0].Properties.MaxDeliveryCount", "'0'")]
    [InlineData("""{ "Name": "q", "Properties": { "RequiresSession": "yes" } }""", "Queues[0].Properties.RequiresSession", "'yes'")]
    [InlineData("""{ "Name": "q", "Properties": { "ForwardTo": "x" } }""", "Queues[0].Properties.ForwardTo", "not supported")]
    [InlineData("""{ "Name": "", "Properties": {} }""", "Queues[0].Name", "1 to 260")]
    [InlineData("""{ "Name": "q?", "Properties": {} }""", "Queues[0].Name", "'q?'")]
    [InlineData("""{ "Name": "/q", "Properties": {} }""", "Queues[0].Name", "first and last")]
    [InlineData("""{ "Name": "q" }""", "Queues[0].Properties", "is missing")]
    [InlineData("""{ "Name": "q", "Properties": {} }, { "Name": "Q", "Properties": {} }""", "Queues", "more than once")]
    public void Load_QueueWrong_NamesFileMemberAndRemedy(string queue, string member, string complaint)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Load($"\"Queues\": [ {queue} ]"));

        Assert.Contains("config.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(member, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "FilterType": "SqlFilter" }""", "FilterType", "'SqlFilter'")]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { "SqlExpression": "sys.Label LIKE" } }""", "SqlExpression", "'the end'")]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { } }""", "SqlExpression", "is missing")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { } }""", "CorrelationFilter", "at least one")]
    [InlineData("""{ "FilterType": "Correlation", "CorrelationFilter": { "Subject": "a" } }""", "CorrelationFilter.Subject", "Label")]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { "SqlExpression": "1=1" }, "Action": { } }""", "Action.SqlExpression", "is missing")]
    [InlineData("""{ "FilterType": "Sql", "SqlFilter": { "SqlExpression": "1=1" }, "Action": { "SqlExpression": "SET 1" } }""", "Action.SqlExpression", "'1'")]
    public void Load_RuleWrong_NamesFileMemberAndRemedy(string rule, string member, string complaint)
    {
        var topic =
            $$"""
            "Topics": [ { "Name": "t", "Properties": {}, "Subscriptions": [ { "Name": "s", "Properties": {},
              "Rules": [ { "Name": "r", "Properties": {{rule}} } ] } ] } ]
            """;

        var refusal = Assert.Throws<InvalidDataException>(() => Load(topic));

        Assert.Contains($"Topics[0].Subscriptions[0].Rules[0].Properties", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(member, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(51)]
    [InlineData(0)]
    public void Load_SubscriptionNameOfWrongLength_IsRefused(int length)
    {
        var name = new string('s', length);

        var refusal = Assert.Throws<InvalidDataException>(() => Load(
            $$"""
            "Topics": [ { "Name": "t", "Properties": {}, "Subscriptions": [ { "Name": "{{name}}", "Properties": {} } ] } ]
            """));

        Assert.Contains("1 to 50", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MoreSubscriptionsThanAzureTakes_IsRefused()
    {
        var subscriptions = Enumerable.Range(1, 2001).Select(number => $$"""{ "Name": "s{{number}}", "Properties": {} }""");

        var refusal = Assert.Throws<InvalidDataException>(() => Load(
            $$"""
            "Topics": [ { "Name": "t", "Properties": {}, "Subscriptions": [ {{string.Join(',', subscriptions)}} ] } ]
            """));

        Assert.Contains("are 2001; Azure takes 2000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NotJson_NamesTheLine()
    {
        var file = Write("{\n  \"UserConfig\": nonsense\n}");

        var refusal = Assert.Throws<InvalidDataException>(() => Topology.Load(file));

        Assert.Contains("line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFile_NamesIt()
    {
        var refusal = Assert.Throws<FileNotFoundException>(() => Topology.Load("nowhere.json"));

        Assert.Contains("'nowhere.json'", refusal.Message, StringComparison.Ordinal);
    }

    private static Topology Load(string members) =>
        Topology.Load(Write($$"""{ "UserConfig": { "Namespaces": [ { "Name": "n", {{members}} } ] } }"""));

    private static string Write(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("topology").FullName, "config.json");
        File.WriteAllText(file, text);
        return file;
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Integration.sln")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }
}
