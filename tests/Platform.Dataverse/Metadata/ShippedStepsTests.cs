using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed partial class ShippedStepsTests
{
    // RFC 4122, appendix C.
    private static readonly Guid UrlNamespace = Guid.Parse("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static IReadOnlyList<StepMetadata> Steps => ShippedSolution.Metadata.Steps;

    [Fact]
    public void Steps_Shipped_AreThoseOfTheDataModel()
    {
        var registered = Steps
            .Where(step => step.PluginTypeName is not null)
            .Select(step => $"{step.PluginTypeName}: {step.Message} {step.Table}");

        Assert.Equal(StepsOfTheDataModel().Order(StringComparer.Ordinal), registered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Steps_UpdateOfACase_IsDecidedAgainOnlyForWhatMatters()
    {
        var step = Step("Sav.Plugins.Cases.DecideEntitlement: Update of incident");

        Assert.Equal((StepStage.PostOperation, StepMode.Synchronous), (step.Stage, step.Mode));
        Assert.Equal(
            [
                "customerid", "sav_installedequipmentid", "sav_reason", "sav_reportedon", "sav_severity", "caseorigincode",
                "primarycontactid", "sav_siteid", "sav_defectcode", "transactioncurrencyid", "sav_estimatedhours", "sav_estimatedvisits",
                "sav_estimatedlabour", "sav_estimatedtravel", "sav_estimatedparts", "sav_estimatedassistance", "sav_goodwillamount",
                "sav_creditapprovedbyid", "ownerid", "statecode",
            ],
            step.FilteringColumns);
        var image = Assert.Single(step.Images);
        Assert.Equal(("PreImage", StepImageType.PreImage), (image.Alias, image.Type));
        Assert.Equal(["statecode", "sav_outcome"], image.Columns);
    }

    [Fact]
    public void Steps_CaseThatDoesNotSayWhenItWasReported_IsStampedBeforeItIsDecided()
    {
        var stamp = Step("Sav.Plugins.Cases.StampReport: Create of incident");
        var decide = Step("Sav.Plugins.Cases.DecideEntitlement: Create of incident");

        Assert.True(stamp.Stage < decide.Stage);
    }

    [Theory]
    [InlineData("sav_integrationmessage", "sav-signals")]
    [InlineData("sav_messagereplay", "sav-replays")]
    public void Steps_CreateOfAMessageOrReplay_SignalsItsQueueAfterTheCommit(string table, string endpoint)
    {
        var step = Assert.Single(Steps, step => step.ServiceEndpointId is not null && step.Table == table);

        Assert.Equal((endpoint + ": Create of " + table, "Create"), (step.Name, step.Message));
        Assert.Equal((StepStage.PostOperation, StepMode.Asynchronous), (step.Stage, step.Mode));
        Assert.Contains(step.ServiceEndpointId!.Value, ShippedSolution.Metadata.ServiceEndpoints);
    }

    [Fact]
    public void Steps_OfAClosedCase_DecideBeforeBilling()
    {
        var decide = Step("Sav.Plugins.Cases.DecideEntitlement: Update of incident");
        var bill = Step("Sav.Plugins.Cases.BillClosedCase: Update of incident");

        Assert.True(decide.Rank < bill.Rank);
    }

    [Fact]
    public void Steps_OfAClosedCase_MeasureFreeHelpAfterBilling()
    {
        var bill = Step("Sav.Plugins.Cases.BillClosedCase: Update of incident");
        var measure = Step("Sav.Plugins.FreeHelp.MeasureFreeHelp: Update of incident");

        Assert.Equal(StepStage.PostOperation, measure.Stage);
        Assert.True(bill.Rank < measure.Rank);
    }

    [Fact]
    public void Steps_OfACase_TrackItsPausesLast()
    {
        var ofACase = Steps.Where(step => step is { Table: "incident", Message: "Create" or "Update", Stage: StepStage.PostOperation });

        Assert.All(
            ofACase.GroupBy(step => step.Message),
            steps => Assert.Equal("Sav.Plugins.Pauses.TrackPauses", steps.MaxBy(step => step.Rank)!.PluginTypeName));
        Assert.Single(Steps, step => step is { Table: "incident", Message: "Update", Rank: 20 });
    }

    [Fact]
    public void Steps_Ids_FollowFromTheirNames() =>
        Assert.All(Steps, step => Assert.Equal(NameBasedId($"sav:step:{step.Name}"), step.Id));

    private static StepMetadata Step(string name) => Steps.Single(step => step.Name == name);

    /// <summary>Rows such as <c>| Cases.DecideEntitlement | Create, Update incident | …</c> of docs/data-model.md.</summary>
    private static IEnumerable<string> StepsOfTheDataModel() =>
        from line in File.ReadLines(Path.Combine(ShippedSolution.Repository, "docs", "data-model.md"))
        let row = StepRow().Match(line)
        where row.Success
        from message in row.Groups["messages"].Value.Split(", ")
        select $"Sav.Plugins.{row.Groups["class"].Value}: {message} {row.Groups["table"].Value}";

    private static Guid NameBasedId(string name)
    {
        var hash = SHA1.HashData([.. UrlNamespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    [GeneratedRegex(@"^\| (?<class>\w+\.\w+) \| (?<messages>(Create|Update|Delete)(, (Create|Update|Delete))*) (?<table>\w+) \|")]
    private static partial Regex StepRow();
}
