using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>
/// Random queries over random rows find what looking at every row finds. SAV_QUERY_COUNT says how many, SAV_QUERY_SEED which.
/// </summary>
public sealed class DifferentialTests
{
    private const int QueriesPerWorld = 1000;
    private const int QueriesPerShape = 4;

    private static readonly int Count = Number("SAV_QUERY_COUNT", 8_000);
    private static readonly int Seed = Number("SAV_QUERY_SEED", 1);

    [Fact]
    public void Read_RandomQueries_FindWhatLookingAtEveryRowFinds()
    {
        for (var first = 0; first < Count; first += QueriesPerWorld)
        {
            using var world = new World(Seed + first);
            for (var i = first; i < Math.Min(first + QueriesPerWorld, Count); i++)
            {
                Check(world, Seed + i);
            }
        }
    }

    private static void Check(World world, int seed)
    {
        var shape = Seed + ((seed - Seed) / QueriesPerShape * QueriesPerShape);
        var query = new QueryGenerator(shape, seed, world.UtcNow).Query();
        // Of each shape, half the queries go through FetchXML.
        var asFetch = seed % 2 == 0;
        var expected = new NaiveResult(world, query).Lines();
        var actual = Read(world, query, asFetch, expected.Count);
        if (NaiveAggregate.IsAsked(query) || query.Distinct)
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        Assert.True(expected.SequenceEqual(actual), Difference(world, query, seed, expected, actual));
    }

    private static List<string> Read(World world, QueryExpression query, bool asFetch, int count)
    {
        var lines = new List<string>();
        EntityCollection page;
        do
        {
            page = world.Store.Find(asFetch ? new FetchExpression(FetchXmlWriter.Write(query)) : query);
            lines.AddRange(page.Entities.Select(ResultLine.Of));
            Assert.Equal(query.PageInfo is { ReturnTotalRecordCount: true } ? count : -1, page.TotalRecordCount);
            if (page.MoreRecords && query.PageInfo is { } info)
            {
                (info.PageNumber, info.PagingCookie) = (info.PageNumber + 1, page.PagingCookie);
            }
        }
        while (page.MoreRecords);
        return lines;
    }

    private static string Difference(World world, QueryExpression query, int seed, List<string> expected, List<string> actual) =>
        $"""
        Seed {seed} in the zone {world.Zone.Id} at {world.UtcNow:u}
        {FetchXmlWriter.Write(query)}
        {world.Store.Translate(query).Sql}
        Only by looking:
        {string.Join(Environment.NewLine, expected.Except(actual))}
        Only by SQL:
        {string.Join(Environment.NewLine, actual.Except(expected))}
        By looking {expected.Count}:
        {string.Join(Environment.NewLine, expected)}
        By SQL {actual.Count}:
        {string.Join(Environment.NewLine, actual)}
        """;

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
