using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Cases;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Cases;

/// <summary>What a decision costs in queries, however much there is to consider.</summary>
public sealed class DecisionReadsTests(Organisation organisation)
{
    // Microsoft Learn, "Join tables using FetchXml": at most 15 link-entity elements in a query.
    private const int MostJoins = 15;

    private readonly Desk _desk = new(organisation);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public void Decide_AnyNumberOfContracts_ReadsTwoQueries(int contracts)
    {
        for (var i = 0; i < contracts; i++)
        {
            _desk.Contract(line: line =>
            {
                line["sav_quotaunit"] = new OptionSetValue(743120000);
                line["sav_quotaquantity"] = 10m;
            });
        }

        var reference = _desk.Case(_desk.Equipment(warrantyEnd: new DateTime(2027, 5, 31)));

        var service = Decide(reference);

        Assert.Equal(["incident", "sav_contractline"], service.Queries.Cast<QueryExpression>().Select(query => query.EntityName));
        Assert.Equal(0, service.Retrieves);
    }

    [Fact]
    public void Decide_NothingCovers_ReadsTwoQueriesAndAsksForAQuote()
    {
        var reference = _desk.Case();
        _desk.SetStatus(reference, state: 2, status: 6);
        organisation.Tamper(reference, "sav_decisionhash", "of another decision");
        _desk.Reopen(reference);

        Assert.Equal(2, Decide(reference).Queries.Count);
    }

    [Fact]
    public void Decide_AnyCase_JoinsNoMoreTablesThanDataverseAllows()
    {
        var service = Decide(_desk.Case(_desk.Equipment()));

        Assert.All(service.Queries.Cast<QueryExpression>(), query => Assert.InRange(Links(query.LinkEntities), 0, MostJoins));
    }

    private CountingService Decide(EntityReference reference)
    {
        var service = new CountingService(organisation.Service);
        new DecideEntitlement().Execute(new StepServices(service, "Update", new Entity("incident", reference.Id)));
        return service;
    }

    private static int Links(IEnumerable<LinkEntity> links) => links.Sum(link => 1 + Links(link.LinkEntities));
}
