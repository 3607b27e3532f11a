using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Tests.Query;

public sealed class FormattedValueTests
{
    private const int English = 1033;
    private const int French = 1036;

    [Theory]
    [InlineData(English, "3/2/2026 9:30 AM")]
    [InlineData(French, "02/03/2026 09:30")]
    public void Read_Time_IsWrittenOnTheUsersClock(int language, string expected)
    {
        using var store = UserStore.Open(UserStore.Paris, language);
        store.Add("incident", ("createdon", new DateTime(2026, 3, 2, 8, 30, 0, DateTimeKind.Utc)));

        Assert.Equal(expected, Single(store, "incident", "createdon").FormattedValues["createdon"]);
    }

    [Theory]
    [InlineData(English, "Resolved")]
    [InlineData(French, "Résolue")]
    public void Read_Choice_HasTheLabelOfTheUsersLanguage(int language, string expected)
    {
        using var store = UserStore.Open(language: language);
        store.Add("incident", ("statecode", 1));

        Assert.Equal(expected, Single(store, "incident", "statecode").FormattedValues["statecode"]);
    }

    [Fact]
    public void Read_Amount_HasTheSymbolOfItsCurrency()
    {
        using var store = UserStore.Open();
        var dollars = store.Add("transactioncurrency", ("currencyname", "Dollar"), ("currencysymbol", "$"));
        store.Add("sav_caseinvoice", ("sav_billedamount", 1234.5m), ("transactioncurrencyid", dollars));

        Assert.Equal("$1,234.50", Single(store, "sav_caseinvoice", "sav_billedamount").FormattedValues["sav_billedamount"]);
    }

    [Fact]
    public void Read_NumberAndText_OnlyTheNumberIsFormatted()
    {
        using var store = UserStore.Open();
        store.Add("transactioncurrency", ("currencyname", "Yen"), ("exchangerate", 1234.5m), ("currencyprecision", 2));

        var query = new QueryExpression("transactioncurrency") { ColumnSet = new ColumnSet("currencyname", "exchangerate") };
        query.Criteria.AddCondition("currencyname", ConditionOperator.Equal, "yen");
        var row = store.Find(query).Entities.Single();

        Assert.Equal("1,234.5000000000", row.FormattedValues["exchangerate"]);
        Assert.False(row.FormattedValues.ContainsKey("currencyname"));
    }

    [Fact]
    public void Read_OrderedByChoice_UsesTheLabelsOfTheUsersLanguage()
    {
        foreach (var language in new[] { English, French })
        {
            using var store = UserStore.Open(language: language);
            store.Add("incident", ("title", "0"), ("statecode", 0));
            store.Add("incident", ("title", "1"), ("statecode", 1));
            var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("title", "statecode") };
            query.AddOrder("statecode", OrderType.Ascending);
            var labels = store.Find(query).Entities.Select(row => row.FormattedValues["statecode"]).ToList();

            Assert.Equal(labels.Order(StringComparer.OrdinalIgnoreCase), labels);
        }
    }

    private static Entity Single(QueryStore store, string table, string column) =>
        store.Find(new QueryExpression(table) { ColumnSet = new ColumnSet(column) }).Entities.Single();
}
