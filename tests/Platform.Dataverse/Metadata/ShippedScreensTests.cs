using System.Xml.Linq;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class ShippedScreensTests
{
    private static IEnumerable<TableMetadata> OwnTables => ShippedSolution.Metadata.Tables.Values
        .Where(table => table.SchemaName.StartsWith("sav_", StringComparison.Ordinal));

    [Fact]
    public void MainForm_OfEveryTable_ShowsEveryColumnOfTheProduct()
    {
        foreach (var table in OwnTables)
        {
            var shown = Controls($"Entities/{table.SchemaName}/FormXml/main").Keys;
            var expected = table.Columns.Values.Where(column =>
                column.LogicalName.StartsWith("sav_", StringComparison.Ordinal) && column.BaseOf is null && column.LogicalName != table.PrimaryIdColumn);

            Assert.Empty(expected.Select(column => column.LogicalName).Except(shown));
        }
    }

    [Fact]
    public void MainForm_OfTheCase_ShowsEveryColumnOfTheProduct()
    {
        var shown = Controls("Entities/Incident/FormXml/main").Keys;
        var expected = ShippedSolution.Metadata.FindTable("incident")!.Columns.Values.Where(column =>
            column.LogicalName.StartsWith("sav_", StringComparison.Ordinal) && column.BaseOf is null);

        Assert.Empty(expected.Select(column => column.LogicalName).Except(shown));
    }

    [Theory]
    [InlineData("Incident", "sav_outcome,sav_decisionsummary,sav_resolveby,sav_billedamount,sav_quotestatus,sav_clocksegments,sav_goodwillamount")]
    [InlineData("sav_ContractLine", "sav_quotaremaining,sav_quotalineid,sav_coveragekey")]
    [InlineData("sav_PartRequest", "sav_fulfilment,sav_shippedquantity,sav_expectedon")]
    [InlineData("sav_Instalment", "sav_status,sav_amount,sav_paidon")]
    [InlineData("sav_IntegrationMessage", "sav_payload,sav_externalid,sav_failurereason")]
    [InlineData("sav_LedgerEntry", "sav_hash,sav_amount")]
    public void MainForm_WhatThePluginsWrite_IsReadOnly(string table, string columns)
    {
        var controls = Controls($"Entities/{table}/FormXml/main");

        Assert.All(columns.Split(','), column => Assert.True(controls[column], column));
    }

    [Theory]
    [InlineData("sav_CaseOverride")]
    [InlineData("sav_PartRequest")]
    [InlineData("sav_WorkLine")]
    [InlineData("sav_CaseCredit")]
    [InlineData("sav_ContractChange")]
    [InlineData("sav_MeterReading")]
    public void QuickCreate_WhereStaffAddsRows_AsksForNothingThatIsReadOnly(string table)
    {
        Assert.DoesNotContain(Controls($"Entities/{table}/FormXml/quickCreate").Values, isReadOnly => isReadOnly);
        Assert.Contains(
            "<IsQuickCreateEnabled>1<",
            File.ReadAllText(Path.Combine(ShippedSolution.Folder, "Entities", table, "Entity.xml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Views_OfEveryTable_AreTheFourThatDataverseNeedsAndOneDefault()
    {
        foreach (var table in OwnTables)
        {
            var views = Files($"Entities/{table.SchemaName}/SavedQueries").Select(file => file.Root!.Element("savedquery")!).ToList();

            Assert.All(["0", "2", "4", "64"], kind => Assert.Single(views, view => IsDefault(view) && view.Element("querytype")!.Value == kind));
        }
    }

    private static bool IsDefault(XElement view) => view.Element("isdefault")!.Value == "1";

    /// <summary>The columns that the forms of a folder show, and whether each is read-only.</summary>
    private static Dictionary<string, bool> Controls(string folder) => Files(folder)
        .SelectMany(form => form.Descendants("control"))
        .Where(control => control.Attribute("datafieldname") is not null)
        .ToDictionary(control => control.Attribute("datafieldname")!.Value, control => control.Attribute("disabled")?.Value == "true");

    private static IEnumerable<XDocument> Files(string folder) =>
        Directory.GetFiles(Path.Combine(ShippedSolution.Folder, folder), "*.xml").Order(StringComparer.Ordinal).Select(XDocument.Load);
}
