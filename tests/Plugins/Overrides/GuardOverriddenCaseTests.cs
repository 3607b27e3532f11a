using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class GuardOverriddenCaseTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    public static TheoryData<string, object> Columns => new()
    {
        { "sav_goodwillamount", new Money(100) },
        { "sav_goodwillnumber", "OVR-000001" },
        { "sav_creditapprovedbyid", new EntityReference("systemuser", WellKnownIds.SystemUser) },
        { "sav_creditapprovedon", Organisation.Now },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public void CreateAndUpdate_GrantWithoutAnOverride_AreRefused(string column, object value)
    {
        var reference = _desk.Case();
        var row = _desk.CaseRow();
        row[column] = value;

        Assert.Contains($"'{column}'", CrmRow.Refusal(() => _desk.Change(reference, column, value)));
        Assert.Contains("Ask for an override", CrmRow.Refusal(() => organisation.Create(row)));
        Assert.Contains($"« {column} »", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
        Assert.False(organisation.Read(reference).Contains(column));
    }

    [Fact]
    public void Update_WithWhatTheOverridesGrant_IsSaved()
    {
        var counter = new Counter(organisation);
        var reference = _desk.Case();
        counter.Ask(counter.User("Ada", counter.Role(100)), Counter.GoodwillRow(reference, 50));

        _desk.Change(reference, "sav_goodwillamount", new Money(50));

        Assert.Contains("'50.01'", CrmRow.Refusal(() => _desk.Change(reference, "sav_goodwillamount", new Money(50.01m))));
        Assert.Contains("''", CrmRow.Refusal(() => _desk.Change(reference, "sav_goodwillamount", null!)));
    }
}
