using System.Diagnostics;
using System.Globalization;
using System.Net;
using Sav.Functions.Observability;

namespace Sav.Functions.Gateways;

/// <summary>One request to another system: its span, its time, and the trace that it tells the other system.</summary>
internal sealed class GatewayAttempt : IDisposable
{
    private readonly string _partner;
    private readonly string _method;
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly Activity? _span;
    private string _result = "no_answer";

    public GatewayAttempt(string partner, HttpRequestMessage request, TimeProvider time)
    {
        _partner = partner;
        _method = request.Method.Method;
        _time = time;
        _began = time.GetTimestamp();
        _span = HubSpan.StartBelow($"{partner} {_method}", ActivityKind.Client);
        if (_span is not null)
        {
            request.Headers.Add(CaseTrace.Header, CaseTrace.ParentOf(_span));
        }
    }

    public void Answered(HttpStatusCode status) => _result = ((int)status).ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _span?.SetTag("sav.result", _result);
        _span?.Dispose();
        HubMetrics.Requested(_partner, _method, _result, _time.GetElapsedTime(_began));
    }
}
