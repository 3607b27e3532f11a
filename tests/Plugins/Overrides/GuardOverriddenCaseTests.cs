using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Overrides;

public sealed class GuardOverriddenCaseTests(Organisation organisation)
{
    private readonly Desk _desk = new(organisation);

    public static TheoryData<string, object, string, string> Granted => new()
    {
        { "sav_goodwillamount", new Money(100), "Goodwill", "Geste commercial" },
        { "sav_goodwillnumber", "OVR-000001", "Goodwill overrides", "Dérogations du geste commercial" },
        {
            "sav_creditapprovedbyid", new EntityReference("systemuser", WellKnownIds.SystemUser), "Credit release approved by",
            "Levée du blocage approuvée par"
        },
        { "sav_creditapprovedon", Organisation.Now, "Credit release approved on", "Levée du blocage approuvée le" },
    };

    public static TheoryData<string, object> Decided => new()
    {
        { "sav_entitlementdecisionid", new EntityReference("sav_entitlementdecision", Guid.NewGuid()) },
        { "sav_decisionhash", "0000" },
        { "sav_decisionrevision", 9 },
        { "sav_decisionsummary", "Free of charge" },
        { "sav_outcome", new OptionSetValue(743120000) },
        { "sav_servicelevelid", new EntityReference("sav_servicelevel", Guid.NewGuid()) },
        { "sav_respondby", Organisation.Now },
        { "sav_onsiteby", Organisation.Now },
        { "sav_resolveby", Organisation.Now },
        { "sav_clockpausedon", Organisation.Now.AddDays(-1) },
        { "sav_clocksegments", "none" },
        { "sav_closedrevision", 7 },
        { "sav_billedamount", new Money(1) },
        { "sav_coveredamount", new Money(1) },
        { "sav_messagesequence", 99 },
    };

    [Theory]
    [MemberData(nameof(Granted))]
    public void CreateAndUpdate_GrantWithoutAnOverride_AreRefused(string column, object value, string english, string french)
    {
        var reference = _desk.Case();
        var row = _desk.CaseRow();
        row[column] = value;

        Assert.Contains($"'{english}'", CrmRow.Refusal(() => _desk.Change(reference, column, value)));
        Assert.Contains("Ask for an override", CrmRow.Refusal(() => organisation.Create(row)));
        Assert.Contains($"« {french} »", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
        Assert.False(organisation.Read(reference).Contains(column));
    }

    [Theory]
    [MemberData(nameof(Decided))]
    public void CreateAndUpdate_WhatOnlyTheProductWrites_AreRefused(string column, object value)
    {
        var reference = _desk.Case();
        var row = _desk.CaseRow();
        row[column] = value;
        var before = organisation.Read(reference).GetAttributeValue<object>(column);

        Assert.Contains("is kept by the system and cannot be set to", CrmRow.Refusal(() => _desk.Change(reference, column, value)));
        Assert.Contains("est tenu par le système", CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
        Assert.Equal(before, organisation.Read(reference).GetAttributeValue<object>(column));
    }

    [Fact]
    public void Update_WhatTheProductWroteInAGroupOfRequests_IsRefused()
    {
        var change = new Entity("incident", _desk.Case().Id) { ["sav_closedrevision"] = 7 };

        Assert.Contains("'Closed revision'", CrmRow.Refusal(() => organisation.Service.Execute(
            new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = change }] })));
        Assert.Contains("'Closed revision'", CrmRow.Refusal(() => organisation.Service.Execute(new UpsertRequest { Target = change })));
    }

    [Fact]
    public void Update_WhatTheProductWroteUnchanged_IsSaved()
    {
        var reference = _desk.Case();
        var row = organisation.Read(reference);

        organisation.Service.Update(new Entity("incident", reference.Id)
        {
            ["title"] = "Pump leaks more", ["sav_outcome"] = row["sav_outcome"], ["sav_respondby"] = row["sav_respondby"],
            ["sav_servicelevelid"] = row["sav_servicelevelid"],
        });

        Assert.Equal("Pump leaks more", organisation.Read(reference).Text("title"));
    }

    [Fact]
    public void Update_WhatTheErpAnswers_IsSaved()
    {
        var reference = _desk.Case();

        organisation.Service.Update(new Entity("incident", reference.Id)
        {
            ["sav_billingstatus"] = new OptionSetValue(743120002), ["sav_invoicenumber"] = "INV-1", ["sav_quotenumber"] = "Q-1",
            ["sav_quotedamount"] = new Money(10), ["sav_quotestatus"] = new OptionSetValue(743120001),
        });

        Assert.Equal("INV-1", organisation.Read(reference).Text("sav_invoicenumber"));
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
