using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.ContractLines;

public sealed class ValidateContractLineTests(Organisation organisation)
{
    private const int First = 743120000;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Create_EquipmentScopeWithoutEquipment_IsRefused() => AssertRefused(
        line => line["sav_scope"] = new OptionSetValue(First),
        "covers one equipment but names none",
        "couvre un équipement sans le nommer");

    [Fact]
    public void Create_SiteScopeWithoutSite_IsRefused() => AssertRefused(
        line => line["sav_scope"] = new OptionSetValue(First + 3), "covers one site but names none", "couvre un site sans le nommer");

    [Fact]
    public void Create_FamilyScopeWithoutFamily_IsRefused() => AssertRefused(
        line => line["sav_scope"] = new OptionSetValue(First + 1), "product family but names none", "famille de produits sans la nommer");

    [Fact]
    public void Create_NoChannel_IsRefused() => AssertRefused(
        line => line["sav_coversphone"] = line["sav_coversemail"] = line["sav_coversweb"] = line["sav_coversother"] = false,
        "covers no channel",
        "ne couvre aucun canal");

    [Fact]
    public void Create_ContactThatNobodyKnows_IsRefusedByName() => AssertRefused(
        line => line["sav_namedcontacts"] = "NOBODY-1", "'NOBODY-1' is not the customer number", "« NOBODY-1 » n'est le numéro de client");

    [Fact]
    public void Create_CapOfNothing_IsRefused() => AssertRefused(
        line => line["sav_cap"] = new Money(0), "cap is '0'", "plafond est « 0 »");

    [Fact]
    public void Create_DeductibleFinerThanACent_IsRefused() => AssertRefused(
        line => line["sav_deductible"] = new Money(10.005m), "deductible is '10.005'", "franchise est « 10.005 »");

    [Fact]
    public void Create_QuotaWithoutUnit_IsRefused() => AssertRefused(
        line => line["sav_quotaquantity"] = 3m, "needs a unit and a quantity", "requiert une unité et une quantité");

    [Fact]
    public void Create_PackWithoutQuota_IsRefused() => AssertRefused(
        line => line["sav_kind"] = new OptionSetValue(First + 1), "prepaid pack needs", "réserve prépayée requiert");

    [Fact]
    public void Create_HalfACase_IsRefused() => AssertRefused(
        line =>
        {
            line["sav_quotaunit"] = new OptionSetValue(First);
            line["sav_quotaquantity"] = 1.5m;
        },
        "quota is '1.5'",
        "quota est « 1.5 »");

    [Fact]
    public void Create_QuotaOfACustomer_BeginsHisBookOnce()
    {
        Contract(Quota(3));
        Contract(Quota(4));

        var query = new QueryExpression("sav_quotabook") { ColumnSet = new ColumnSet("sav_customerkey") };
        query.Criteria.AddCondition("sav_customerid", ConditionOperator.Equal, _desk.Customer.Id);
        Assert.Single(organisation.Service.RetrieveMultiple(query).Entities);
        Assert.True(organisation.Read(_desk.Customer).GetAttributeValue<bool>("sav_hasquota"));
    }

    [Fact]
    public void Update_QuotaRemainingByHand_IsRefused()
    {
        var line = LineOf(Contract(Quota(3)));

        Assert.Contains("Change the granted quota instead", CrmRow.Refusal(() => _desk.Change(line, "sav_quotaremaining", 2m)));
        Assert.Equal(3m, organisation.Read(line).GetAttributeValue<decimal>("sav_quotaremaining"));
    }

    [Fact]
    public void Update_MoreGranted_LeavesMore()
    {
        var line = LineOf(Contract(Quota(3)));
        _desk.Case(usageHelp: true);

        _desk.Change(line, "sav_quotaquantity", 5m);

        Assert.Equal(4m, organisation.Read(line).GetAttributeValue<decimal>("sav_quotaremaining"));
    }

    [Fact]
    public void Update_LessGrantedThanTaken_IsRefused()
    {
        var line = LineOf(Contract(Quota(3)));
        _desk.Case(usageHelp: true);
        _desk.Case(usageHelp: true);

        Assert.Contains("have used '2'", CrmRow.Refusal(() => _desk.Change(line, "sav_quotaquantity", 1m)));
    }

    [Fact]
    public void Update_LineOfADraftForAnotherPump_CoversThatOne()
    {
        var before = _desk.Equipment("SN-1");
        var after = _desk.Equipment("SN-2");
        var contract = _desk.Contract(activate: false, line: row =>
        {
            row["sav_scope"] = new OptionSetValue(First);
            row["sav_installedequipmentid"] = before;
        });

        _desk.Change(LineOf(contract), "sav_installedequipmentid", after);

        _desk.SetStatus(contract, state: 0, status: First + 1);
        Assert.Equal(1, organisation.Read(_desk.Case(after)).Choice("sav_outcome"));
        Assert.Equal(4, organisation.Read(_desk.Case(before)).Choice("sav_outcome"));
    }

    [Theory]
    [InlineData("sav_labourpercent")]
    [InlineData("sav_deductible")]
    [InlineData("sav_coversusagehelp")]
    [InlineData("sav_quotaunit")]
    [InlineData("sav_number")]
    [InlineData("statecode")]
    [InlineData("sav_servicecontractid")]
    public void Update_PromiseOfAContractInForce_TakesAnAmendment(string column)
    {
        var line = LineOf(Contract(Quota(3)));
        object value = column switch
        {
            "sav_labourpercent" => 70m,
            "sav_deductible" => new Money(10),
            "sav_coversusagehelp" => false,
            "sav_number" => "renamed",
            "statecode" => new OptionSetValue(1),
            "sav_servicecontractid" => organisation.Create(_desk.ContractRow()),
            _ => new OptionSetValue(First + 1),
        };

        var refusal = CrmRow.Refusal(() => _desk.Change(line, column, value));

        Assert.Contains($"is in force, '{column}' cannot be changed. Amend the contract", refusal);
    }

    [Fact]
    public void Update_SameValueOfAContractInForce_IsNoChange()
    {
        var line = LineOf(Contract(Quota(3)));

        _desk.Change(line, "sav_labourpercent", 80m);

        Assert.Equal(80m, organisation.Read(line).GetAttributeValue<decimal>("sav_labourpercent"));
    }

    [Fact]
    public void CreateAndDelete_LineOfAContractInForce_TakeAnAmendment()
    {
        var contract = Contract(Quota(3));
        var line = LineOf(contract);

        Assert.Contains("its lines cannot be changed", CrmRow.Refusal(() => organisation.Create(_desk.LineRow(contract))));
        Assert.Contains("its lines cannot be changed", CrmRow.Refusal(() => organisation.Service.Delete(line.LogicalName, line.Id)));
        Assert.Equal(line.Id, LineOf(contract).Id);
    }

    [Fact]
    public void Update_DraftForAnotherCustomer_IsFoundUnderThatCustomer()
    {
        var other = new Desk(organisation);
        var contract = _desk.Contract(activate: false);
        _desk.Change(contract, "sav_customerid", other.Customer);
        _desk.SetStatus(contract, state: 0, status: First + 1);

        Assert.Equal(0, organisation.Read(other.Case(usageHelp: true)).Choice("sav_outcome"));
        Assert.Equal(3, organisation.Read(_desk.Case(usageHelp: true)).Choice("sav_outcome"));
    }

    private static Action<Entity> Quota(decimal cases) => line =>
    {
        line["sav_quotaunit"] = new OptionSetValue(First);
        line["sav_quotaquantity"] = cases;
    };

    private EntityReference Contract(Action<Entity> line) => _desk.Contract(line: line);

    private EntityReference LineOf(EntityReference contract)
    {
        var query = new QueryExpression("sav_contractline");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        return Assert.Single(organisation.Service.RetrieveMultiple(query).Entities).ToEntityReference();
    }

    private void AssertRefused(Action<Entity> change, string english, string french)
    {
        var contract = organisation.Create(_desk.ContractRow());
        var row = _desk.LineRow(contract);
        change(row);

        Assert.Contains(english, CrmRow.Refusal(() => organisation.Create(row)));
        Assert.Contains(french, CrmRow.Refusal(() => organisation.ForFrenchUser().Create(row)));
        var query = new QueryExpression("sav_contractline");
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contract.Id);
        Assert.Empty(organisation.Service.RetrieveMultiple(query).Entities);
    }
}
