using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class ShippedSolutionTests
{
    private static OrganizationMetadata Metadata => ShippedSolution.Metadata;

    [Fact]
    public void Read_ShippedSolution_HoldsCustomAndStockTables()
    {
        string[] expected =
        [
            "account", "asyncoperation", "businessunit", "contact", "fieldsecurityprofile", "incident", "incidentresolution", "plugintracelog",
            "principalobjectaccess", "product",
            "role", "sav_casecredit", "sav_caseinvoice", "sav_caseoverride", "sav_casepause", "sav_contractchange",
            "sav_contractline", "sav_entitlementdecision", "sav_equipmentevent", "sav_freehelp", "sav_installedequipment",
            "sav_instalment", "sav_integrationmessage", "sav_ledgerentry", "sav_ledgerhead", "sav_messagereplay",
            "sav_meterreading", "sav_overridelimit", "sav_partrequest", "sav_priceindexvalue", "sav_quotabook",
            "sav_quotareservation", "sav_recallcampaign", "sav_recalledunit", "sav_reconciliation", "sav_repairwarranty",
            "sav_replenishmentproposal", "sav_servicecontract", "sav_servicelevel", "sav_site", "sav_supplierclaim",
            "sav_workline", "systemuser", "systemuserprofiles", "systemuserroles", "team", "teammembership", "teamprofiles",
            "teamroles", "transactioncurrency", "usersettings",
        ];

        Assert.Equal(expected, Metadata.Tables.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FindTable_OtherCase_FindsTheTable()
    {
        Assert.Equal("sav_WorkLine", Metadata.FindTable("SAV_WorkLine")?.SchemaName);
        Assert.NotNull(Metadata.FindTable("incident")!.FindColumn("SAV_Outcome"));
        Assert.Equal("sav_installedequipment", Metadata.FindTableByEntitySet("sav_installedequipments")?.LogicalName);
        Assert.Null(Metadata.FindTable("sav_nothing"));
    }

    [Theory]
    [InlineData("sav_servicelevel", "sav_servicelevel_code", "sav_code")]
    [InlineData("sav_servicecontract", "sav_servicecontract_number", "sav_number")]
    [InlineData("sav_contractline", "sav_contractline_number", "sav_number")]
    [InlineData("sav_contractline", "sav_contractline_coverage", "sav_coveragekey,sav_number")]
    [InlineData("sav_quotabook", "sav_quotabook_customer", "sav_customerkey")]
    [InlineData("sav_instalment", "sav_instalment_period", "sav_servicecontractid,sav_periodstart")]
    [InlineData("sav_priceindexvalue", "sav_priceindexvalue_month", "sav_code,sav_month")]
    [InlineData("sav_installedequipment", "sav_installedequipment_serial", "sav_serialnumber,sav_productid")]
    [InlineData("sav_site", "sav_site_number", "sav_number")]
    [InlineData("sav_recallcampaign", "sav_recallcampaign_number", "sav_number")]
    [InlineData("sav_recalledunit", "sav_recalledunit_unit", "sav_recallcampaignid,sav_installedequipmentid")]
    [InlineData("sav_entitlementdecision", "sav_entitlementdecision_revision", "sav_incidentid,sav_revision")]
    [InlineData("sav_integrationmessage", "sav_integrationmessage_externalid", "sav_externalid")]
    [InlineData("sav_ledgerentry", "sav_ledgerentry_key", "sav_key")]
    [InlineData("sav_ledgerentry", "sav_ledgerentry_sequence", "sav_sequence")]
    [InlineData("sav_ledgerhead", "sav_ledgerhead_key", "sav_key")]
    [InlineData("sav_caseoverride", "sav_caseoverride_number", "sav_name")]
    [InlineData("sav_overridelimit", "sav_overridelimit_role", "sav_name,transactioncurrencyid")]
    [InlineData("sav_caseinvoice", "sav_caseinvoice_key", "sav_idempotencykey")]
    [InlineData("sav_freehelp", "sav_freehelp_closure", "sav_incidentid,sav_closedrevision")]
    [InlineData("sav_supplierclaim", "sav_supplierclaim_closure", "sav_incidentid,sav_closedrevision,sav_number")]
    [InlineData("sav_replenishmentproposal", "sav_replenishmentproposal_open", "sav_openarticle")]
    [InlineData("incident", "sav_incident_externalnumber", "sav_externalnumber")]
    [InlineData("account", "sav_account_customernumber", "sav_customernumber")]
    [InlineData("contact", "sav_contact_customernumber", "sav_customernumber")]
    [InlineData("product", "product_productnumber", "productnumber")]
    public void Read_AlternateKey_HasItsColumns(string table, string key, string columns)
    {
        var found = Assert.Single(Metadata.FindTable(table)!.Keys, candidate => candidate.Name == key);

        Assert.Equal(columns.Split(','), found.Columns);
    }

    [Fact]
    public void Read_CustomColumns_KeepTheirTypes()
    {
        var contract = Metadata.FindTable("sav_servicecontract")!;
        var line = Metadata.FindTable("sav_contractline")!;
        var work = Metadata.FindTable("sav_workline")!;

        Assert.Equal("sav_servicecontractid", contract.PrimaryIdColumn);
        Assert.Equal("sav_name", contract.PrimaryNameColumn);
        Assert.Equal((ColumnType.String, 40), (contract.Columns["sav_number"].Type, contract.Columns["sav_number"].MaxLength));
        Assert.Equal(RequiredLevel.Required, contract.Columns["sav_number"].RequiredLevel);
        Assert.Equal(DateTimeBehavior.DateOnly, contract.Columns["sav_startson"].DateTimeBehavior);
        Assert.Equal(DateTimeBehavior.UserLocal, work.Columns["sav_performedon"].DateTimeBehavior);
        Assert.Equal(ColumnType.Customer, contract.Columns["sav_customerid"].Type);
        var percent = line.Columns["sav_partspercent"];
        Assert.Equal((0m, 100m, 2), (percent.MinValue, percent.MaxValue, percent.Precision));
        Assert.Equal(true, line.Columns["sav_coversdefects"].DefaultValue);
        Assert.Equal(false, line.Columns["sav_coversusagehelp"].DefaultValue);
        Assert.Null(line.Columns["sav_scope"].DefaultValue);
        Assert.Equal(0.0001m, work.Columns["sav_quantity"].MinValue);
    }

    [Fact]
    public void Read_MoneyColumn_HasItsBaseCurrencyCompanion()
    {
        foreach (var table in Metadata.Tables.Values)
        {
            foreach (var money in table.Columns.Values.Where(column => column is { Type: ColumnType.Money, BaseOf: null }))
            {
                var companion = table.FindColumn(money.LogicalName + "_base");

                Assert.Equal(money.LogicalName, companion?.BaseOf);
                Assert.False(companion!.IsValidForCreate || companion.IsValidForUpdate);
                Assert.NotNull(table.FindColumn("transactioncurrencyid"));
                Assert.NotNull(table.FindColumn("exchangerate"));
            }
        }
    }

    [Fact]
    public void Read_GlobalChoice_IsSharedByItsColumns()
    {
        var outcome = Metadata.OptionSets["sav_outcome"];

        Assert.Equal(Enumerable.Range(743120000, 7), outcome.Options.Select(option => option.Value));
        Assert.Equal("quote required", outcome.Options[4].Label.In(1033), ignoreCase: true);
        Assert.Equal("Devis nécessaire", outcome.Options[4].Label.In(1036));
        Assert.Equal("sav_outcome", Metadata.FindTable("incident")!.Columns["sav_outcome"].OptionSetName);
        Assert.Same(outcome.Options, Metadata.FindTable("sav_entitlementdecision")!.Columns["sav_outcome"].Options);
    }

    [Fact]
    public void Read_StatesOfContractCaseAndUnit_KnowTheirStatuses()
    {
        var contract = Metadata.FindTable("sav_servicecontract")!;
        var incident = Metadata.FindTable("incident")!;
        var unit = Metadata.FindTable("sav_installedequipment")!;

        Assert.Equal((1, 1), (unit.StateOf(2), unit.StateOf(743120000)));
        Assert.Equal(2, unit.DefaultStatusOf(1));
        Assert.Equal(0, contract.StateOf(743120001));
        Assert.Equal(1, contract.StateOf(743120003));
        Assert.Equal(1, contract.DefaultStatusOf(0));
        Assert.Null(contract.StateOf(99));
        Assert.Equal(1, incident.StateOf(1000));
        Assert.Equal(5, incident.DefaultStatusOf(1));
        Assert.Equal(6, incident.DefaultStatusOf(2));
    }

    [Fact]
    public void Read_EveryTable_HasTheColumnsThatDataverseAdds()
    {
        foreach (var table in Metadata.Tables.Values)
        {
            Assert.Equal(ColumnType.BigInt, table.FindColumn("versionnumber")?.Type);
            Assert.NotNull(table.FindColumn("createdon"));
            Assert.NotNull(table.FindColumn("modifiedby"));
        }

        Assert.Equal(["systemuser", "team"], Metadata.FindTable("sav_workline")!.Columns["ownerid"].Targets);
        Assert.Null(Metadata.FindTable("product")!.FindColumn("ownerid"));
    }

    [Fact]
    public void Read_EveryLookup_HasTargetsThatExist()
    {
        foreach (var table in Metadata.Tables.Values)
        {
            foreach (var lookup in table.Columns.Values.Where(column => column.IsLookup))
            {
                Assert.NotEmpty(lookup.Targets);
                Assert.All(lookup.Targets, target => Assert.NotNull(Metadata.FindTable(target)));
            }
        }
    }

    [Fact]
    public void Read_CustomerColumn_HasOneRelationshipPerTable()
    {
        var customer = Metadata.Relationships.Where(relationship =>
            relationship is { ReferencingTable: "sav_installedequipment", ReferencingColumn: "sav_customerid" }).ToList();

        Assert.Equal(["account", "contact"], customer.Select(relationship => relationship.ReferencedTable));
        Assert.Equal(
            ["sav_CustomerId_account", "sav_CustomerId_contact"],
            customer.Select(relationship => relationship.ReferencingNavigationProperty));
        Assert.Equal(["account", "contact"], Metadata.FindTable("sav_installedequipment")!.Columns["sav_customerid"].Targets);
    }

    [Theory]
    [InlineData("sav_contractline", "sav_servicecontractid")]
    [InlineData("sav_workline", "sav_incidentid")]
    [InlineData("sav_partrequest", "sav_incidentid")]
    [InlineData("sav_casepause", "sav_incidentid")]
    [InlineData("sav_entitlementdecision", "sav_incidentid")]
    [InlineData("sav_integrationmessage", "sav_incidentid")]
    [InlineData("sav_caseoverride", "sav_incidentid")]
    [InlineData("sav_freehelp", "sav_incidentid")]
    [InlineData("sav_supplierclaim", "sav_incidentid")]
    [InlineData("sav_equipmentevent", "sav_installedequipmentid")]
    [InlineData("sav_meterreading", "sav_installedequipmentid")]
    [InlineData("sav_recalledunit", "sav_recallcampaignid")]
    [InlineData("sav_repairwarranty", "sav_installedequipmentid")]
    [InlineData("sav_contractchange", "sav_servicecontractid")]
    [InlineData("sav_instalment", "sav_servicecontractid")]
    public void Read_PartOfAWhole_IsDeletedWithIt(string table, string lookup)
    {
        var relationship = Metadata.Relationships.Single(found => found.ReferencingTable == table && found.ReferencingColumn == lookup);

        Assert.Equal(CascadeDelete.Cascade, relationship.OnDelete);
    }

    [Fact]
    public void Read_CaseNumber_IsNumberedByDataverse() =>
        Assert.Equal("CAS-{SEQNUM:6}", Metadata.FindTable("incident")!.Columns["ticketnumber"].AutoNumberFormat);

    [Theory]
    [InlineData("sav-signals", "dataverse-signals")]
    [InlineData("sav-replays", "replay-requests")]
    public void Read_ServiceEndpoint_NamesItsQueue(string name, string queue)
    {
        var endpoint = Assert.Single(Metadata.ServiceEndpoints.Values, endpoint => endpoint.Name == name);

        Assert.Equal(queue, endpoint.Path);
        Assert.Equal(ServiceEndpointContract.PersistentQueue, endpoint.Contract);
        Assert.Equal(ServiceEndpointMessageFormat.Json, endpoint.MessageFormat);
    }
}
