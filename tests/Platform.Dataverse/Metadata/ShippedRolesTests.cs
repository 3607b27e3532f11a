using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed partial class ShippedRolesTests
{
    /// <summary>Tables that only steps write, which run as the system and need no privilege.</summary>
    private static readonly string[] KeptBySteps =
    [
        "sav_casepause", "sav_entitlementdecision", "sav_freehelp", "sav_ledgerhead", "sav_messagereplay", "sav_quotabook",
        "sav_quotareservation", "sav_repairwarranty",
    ];

    [Theory]
    [InlineData("SAV agent")]
    [InlineData("SAV manager")]
    [InlineData("SAV billing clerk")]
    [InlineData("SAV integration")]
    public void Role_WhatOnlyStepsWrite_IsNotItsToWrite(string role)
    {
        var written = Privileges(role).Where(privilege => privilege.Verb is "Create" or "Write" or "Delete").Select(privilege => privilege.Table);

        Assert.Empty(written.Intersect(KeptBySteps));
    }

    [Theory]
    [InlineData("SAV agent")]
    [InlineData("SAV manager")]
    [InlineData("SAV billing clerk")]
    public void StaffRole_WhatErpAndWarehouseAnswer_IsNotItsToCreate(string role)
    {
        string[] answers = ["sav_caseinvoice", "sav_instalment", "sav_supplierclaim", "sav_integrationmessage", "sav_ledgerentry", "sav_reconciliation"];

        Assert.Empty(Privileges(role).Where(privilege => privilege.Verb == "Create").Select(privilege => privilege.Table).Intersect(answers));
    }

    [Fact]
    public void Agent_ContractsAndEquipment_AreReadOnly()
    {
        string[] contracts = ["sav_servicecontract", "sav_contractline", "sav_servicelevel", "sav_installedequipment", "sav_site"];
        var agent = Privileges("SAV agent");

        Assert.All(contracts, table => Assert.Contains(("Read", table, "Global"), agent));
        Assert.DoesNotContain(agent, privilege => contracts.Contains(privilege.Table) && privilege.Verb is "Create" or "Delete" && contracts.Contains(privilege.Table));
        Assert.DoesNotContain(agent, privilege => contracts.Contains(privilege.Table) && privilege.Verb == "Write");
    }

    [Fact]
    public void Agent_PricesOfContracts_AreNotReleasedByItsProfile()
    {
        var profile = XDocument.Load(Path.Combine(ShippedSolution.Folder, "Other", "FieldSecurityProfiles.xml")).Root!.Elements()
            .Single(profile => profile.Attribute("name")!.Value == "SAV prices: agent");

        Assert.Equal(["sav_workline"], profile.Descendants("EntityName").Select(table => table.Value).Distinct());
    }

    [Fact]
    public void Docs_OfRoles_NameEveryPrivilege()
    {
        var documented = File.ReadLines(Path.Combine(ShippedSolution.Repository, "docs", "security.md"))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .SelectMany(row => RolesInOrder.Zip(row.Groups["cell"].Captures.Select(cell => cell.Value.Trim())).SelectMany(pair =>
                Cell().Matches(pair.Second).Select(given => $"{pair.First}: {given.Groups["verbs"].Value} {row.Groups["table"].Value} {given.Groups["depth"].Value}")));
        var given = RolesInOrder.SelectMany(role => Privileges(role)
            .GroupBy(privilege => (privilege.Table, privilege.Depth))
            .Select(group => $"{role}: {string.Concat(group.Select(privilege => LetterOf(privilege.Verb)).Order(StringComparer.Ordinal))} {group.Key.Table} {group.Key.Depth}"));

        Assert.Equal(given.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    private static readonly string[] RolesInOrder = ["SAV agent", "SAV manager", "SAV billing clerk", "SAV integration"];

    private static string LetterOf(string verb) => verb switch
    {
        "Create" => "C", "Read" => "R", "Write" => "W", "Delete" => "D", "Append" => "a", "AppendTo" => "t", "Assign" => "o",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "docs/security.md has no letter for it."),
    };

    private static List<(string Verb, string Table, string Depth)> Privileges(string role) =>
    [
        .. from privilege in XDocument.Load(Path.Combine(ShippedSolution.Folder, "Roles", role + ".xml")).Descendants("RolePrivilege")
           let parts = Name().Match(privilege.Attribute("name")!.Value)
           select (parts.Groups["verb"].Value, parts.Groups["table"].Value.ToLowerInvariant(), privilege.Attribute("level")!.Value),
    ];

    [GeneratedRegex("^prv(?<verb>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| (?<table>[a-z_]+) \|(?:(?<cell>[^|]*)\|){4}$")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<verbs>[CRWDaot]+) (?<depth>Basic|Local|Deep|Global)")]
    private static partial Regex Cell();
}
