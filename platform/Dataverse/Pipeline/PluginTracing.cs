using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>Keeps what a plug-in traces, for the log and for the fault it may end in.</summary>
internal sealed class PluginTracing : ITracingService
{
    private StringBuilder? _text;

    public string Text => _text?.ToString() ?? "";

    public void Trace(string format, params object[] args)
    {
        _text ??= new StringBuilder();
        _ = args is null or { Length: 0 }
            ? _text.AppendLine(format)
            : _text.AppendFormat(CultureInfo.InvariantCulture, format, args).AppendLine();
    }

    public void Log(ILogger log, Step step)
    {
        if (_text is not null && log.IsEnabled(LogLevel.Debug))
        {
            log.LogDebug("Step {Step} traced: {Trace}", step.Metadata.Name, Text);
        }
    }
}
