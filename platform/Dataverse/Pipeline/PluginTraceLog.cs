using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Jobs;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>
/// Writes executions of plug-ins down in plugintracelog, outside the transaction they run in: the trace of what was rolled back is the
/// one that is needed (Microsoft, "Tracing and logging").
/// </summary>
internal sealed class PluginTraceLog(OrganizationRuntime organization, PluginTraceSetting setting)
{
    private const string TableName = "plugintracelog";
    private const int Plugin = 1;

    // Counted like jobs, so that who waits for the jobs finds their traces too.
    private readonly PendingJobs _pending = new();

    public Task Drain(CancellationToken ct) => _pending.WhenNone().WaitAsync(ct);

    public void Write(PluginExecution execution)
    {
        var isWanted = setting == PluginTraceSetting.All || (setting == PluginTraceSetting.Exception && execution.Failure is not null);
        if (isWanted && organization.Schema.FindTable(TableName) is { } table)
        {
            _pending.Add();
            var row = Row(execution);
            _ = organization.Store.Write(connection => Insert(connection, table, row)).ContinueWith(
                Written, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private bool Insert(StoreConnection connection, StoredTable table, Entity row)
    {
        row["versionnumber"] = organization.Store.Counters.NextRowVersion();
        foreach (var unknown in row.Attributes.Keys.Where(name => table.FindColumn(name) is null).ToList())
        {
            row.Attributes.Remove(unknown);
        }

        RowStore.Insert(connection, table, row);
        return true;
    }

    private void Written(Task<bool> write)
    {
        if (write.Exception is { } failure)
        {
            organization.Log.LogError(failure, "A plug-in trace could not be written down");
        }

        _pending.Remove();
    }

    private Entity Row(PluginExecution execution)
    {
        var (step, context) = (execution.Step.Metadata, execution.Context);
        return new Entity(TableName, organization.NewId())
        {
            ["typename"] = step.PluginTypeName,
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["operationtype"] = new OptionSetValue(Plugin),
            ["mode"] = new OptionSetValue(context.Mode),
            ["depth"] = context.Depth,
            ["pluginstepid"] = step.Id,
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["messageblock"] = PluginTraceText.Newest(execution.Trace),
            ["exceptiondetails"] = execution.Failure is { } failure ? PluginTraceText.Of(failure) : "",
            ["performanceexecutionstarttime"] = execution.StartedOn,
            ["performanceexecutionduration"] = (int)execution.Duration.TotalMilliseconds,
            ["createdon"] = organization.Now,
            ["createdby"] = new EntityReference("systemuser", context.UserId),
        };
    }
}
