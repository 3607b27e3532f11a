using System.Diagnostics;
using Sav.Functions.Observability;

namespace Sav.Acceptance.Tests;

public sealed class When_a_case_is_traced
{
    [Fact]
    public async Task Should_be_one_tree_from_the_outbox_rows_to_the_answers()
    {
        using var recorded = new RecordedSpans();
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "W-1");
        await hub.RequestPumpsAsync(id, 3);
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var spans = recorded.Of(id);
        foreach (var name in new[] { "signal", "publish", "BillCase", "OrderParts", "Erp POST", "Warehouse POST", "accept", "ApplyErpEvent" })
        {
            Assert.Contains(spans, span => span.DisplayName == name);
        }

        // Only an outbox row itself is above a span without being one.
        var known = spans.Select(span => span.SpanId).ToHashSet();
        var rows = (await hub.RowsOfAsync("sav_integrationmessage", id)).Select(row => CaseTrace.Of(id, row.Id).SpanId).ToHashSet();
        Assert.All(spans, span => Assert.True(known.Contains(span.ParentSpanId) || rows.Contains(span.ParentSpanId), span.DisplayName));
        Assert.All(spans.Where(span => rows.Contains(span.ParentSpanId)), span => Assert.True(span.DisplayName is "signal" or "publish"));
        Assert.Equal(spans.Count, known.Count);
    }

    [Fact]
    public async Task Should_lead_every_answer_back_to_the_request_that_asked_for_it()
    {
        using var recorded = new RecordedSpans();
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();

        var spans = recorded.Of(id).ToDictionary(span => span.SpanId);
        var applied = Assert.Single(spans.Values, span => span.DisplayName == "ApplyErpEvent" && IsIssued(span));
        Assert.Equal(
            ["ApplyErpEvent", "accept", "Quotes POST", "RequestQuote", "publish", "signal"],
            Ancestry(applied).Select(span => span.DisplayName));

        bool IsIssued(Activity span) => Equals(spans[span.ParentSpanId].GetTagItem("sav.type"), "sav.quote.issued.v1");

        IEnumerable<Activity> Ancestry(Activity span)
        {
            for (var next = span; next is not null; next = spans.GetValueOrDefault(next.ParentSpanId))
            {
                yield return next;
            }
        }
    }
}
