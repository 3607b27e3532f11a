using System.Text;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>One execution of an asynchronous step: a row of asyncoperation from the commit of its cause until it has succeeded.</summary>
/// <param name="Id">Id of the row, and of the message a service endpoint gets.</param>
/// <param name="Step">The step.</param>
/// <param name="Body">The execution context.</param>
/// <param name="CorrelationId">The operation that caused it.</param>
/// <param name="Attempts">How often it has failed.</param>
internal sealed record SystemJob(Guid Id, Step Step, byte[] Body, Guid CorrelationId, int Attempts = 0)
{
    public const string TableName = "asyncoperation";

    private const int SystemEvent = 1;
    private const int Ready = 0;
    private const int WaitingForResources = 0;

    /// <summary>Writes the job in the transaction of the operation that causes it.</summary>
    public static SystemJob Write(Operation operation, Step step, Images images)
    {
        var context = PluginContext.For(step, operation, images);
        var body = step.Endpoint is null ? RemoteContext.WriteForPlugin(context) : RemoteContext.WriteForEndpoint(context);
        var job = new SystemJob(operation.Organization.NewId(), step, body, operation.Call.CorrelationId);
        RowStore.Insert(operation.Connection, operation.Organization.Table(TableName), job.ToRow(operation));
        return job;
    }

    private Entity ToRow(Operation operation)
    {
        var user = new EntityReference("systemuser", operation.Call.UserId);
        return new Entity(TableName, Id)
        {
            ["name"] = Step.Metadata.Name,
            ["operationtype"] = new OptionSetValue(SystemEvent),
            ["messagename"] = operation.Message,
            ["primaryentitytype"] = operation.Table.Name,
            ["regardingobjectid"] = new EntityReference(operation.Table.Name, operation.Id),
            ["owningextensionid"] = Step.Metadata.Id,
            ["depth"] = operation.Call.Depth,
            ["correlationid"] = CorrelationId,
            ["data"] = Encoding.UTF8.GetString(Body),
            ["retrycount"] = 0,
            ["createdon"] = operation.CreatedOn,
            ["modifiedon"] = operation.CreatedOn,
            ["createdby"] = user,
            ["ownerid"] = user,
            ["statecode"] = new OptionSetValue(Ready),
            ["statuscode"] = new OptionSetValue(WaitingForResources),
            ["versionnumber"] = operation.Organization.Store.Counters.NextRowVersion(),
        };
    }
}
