using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Pauses;

/// <summary>The reasons for which the clock of a case stands still, in a state of its row. No reason: it runs.</summary>
internal sealed class PauseReasons
{
    private const int StatusWaitingForDetails = 3;
    private const int QuoteIssued = Choice.First + 1;

    private readonly bool _waitsForCustomer;
    private readonly bool _waitsForQuote;
    private readonly bool _isClosed;

    private PauseReasons(int? state, int? status, int? quoteStatus)
    {
        _isClosed = state is not null and not Choice.CaseActive;
        _waitsForCustomer = !_isClosed && status == StatusWaitingForDetails;
        _waitsForQuote = !_isClosed && quoteStatus is (Choice.QuoteRequested or QuoteIssued);
    }

    public bool Any => _isClosed || _waitsForCustomer || _waitsForQuote;

    public static PauseReasons Of(Entity row) =>
        new(Choice.Of(row, "statecode"), Choice.Of(row, "statuscode"), Choice.Of(row, "sav_quotestatus"));

    /// <summary>Those after an operation, as far as its request and the row before it tell: other steps may change more.</summary>
    public static PauseReasons After(PipelineStep step) => new(
        Merged(step, "statecode"), Merged(step, "statuscode"), Merged(step, "sav_quotestatus"));

    public bool AreThoseOf(PauseReasons other) =>
        _waitsForCustomer == other._waitsForCustomer && _waitsForQuote == other._waitsForQuote && _isClosed == other._isClosed;

    public bool Hold(PauseReason reason) => reason switch
    {
        PauseReason.WaitingForCustomer => _waitsForCustomer,
        PauseReason.WaitingForQuote => _waitsForQuote,
        _ => _isClosed,
    };

    private static int? Merged(PipelineStep step, string column) => step.Merged<OptionSetValue>(column)?.Value;
}
