using System.Text;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>The rows of asyncoperation.</summary>
internal sealed class JobStore(OrganizationRuntime organization)
{
    private const int Suspended = 1;
    private const int Waiting = 10;
    private const int Completed = 3;
    private const int FailedStatus = 31;

    /// <summary>The jobs that were waiting or running when the store was closed, with the time left of a postponement.</summary>
    public IReadOnlyList<(SystemJob Job, TimeSpan Delay)> Unfinished()
    {
        if (organization.Schema.FindTable(SystemJob.TableName) is null)
        {
            return [];
        }

        return organization.Store.Read(connection =>
        {
            using var statement = connection.Prepare(
                $"""
                 SELECT asyncoperationid, owningextensionid, data, correlationid, retrycount, postponeuntil
                 FROM asyncoperation WHERE statecode <> {Completed} ORDER BY asyncoperationid
                 """);
            var jobs = new List<(SystemJob, TimeSpan)>();
            while (statement.Step())
            {
                if (organization.Steps.Find(statement.Id(1)) is { } step)
                {
                    var job = new SystemJob(
                        statement.Id(0), step, Encoding.UTF8.GetBytes(statement.Text(2)), statement.Id(3), (int)statement.Int64(4));
                    jobs.Add((job, TimeSpan.FromSeconds(statement.Int64(5) - StoredColumn.Seconds(organization.Now))));
                }
            }

            return jobs;
        });
    }

    /// <summary>Removes the job.</summary>
    public Task Succeeded(SystemJob job) =>
        organization.Store.Write(connection => RowStore.Delete(connection, organization.Table(SystemJob.TableName), job.Id));

    /// <summary>Writes down why the job failed, and when it runs again if it does.</summary>
    public async Task<SystemJob> Failed(SystemJob job, Exception exception, TimeSpan? delay)
    {
        var next = job with { Attempts = job.Attempts + 1 };
        var row = new Entity(SystemJob.TableName, job.Id)
        {
            ["statecode"] = new OptionSetValue(delay is null ? Completed : Suspended),
            ["statuscode"] = new OptionSetValue(delay is null ? FailedStatus : Waiting),
            ["retrycount"] = next.Attempts,
            ["postponeuntil"] = delay is { } wait ? organization.Time.GetUtcNow().UtcDateTime + wait : null,
            ["completedon"] = delay is null ? organization.Now : null,
            ["errorcode"] = (exception as FaultException<OrganizationServiceFault>)?.Detail.ErrorCode,
            ["message"] = exception.ToString(),
            ["friendlymessage"] = exception.Message,
        };
        await organization.Store.Write(connection => RowStore.Update(connection, organization.Table(SystemJob.TableName), row)).ConfigureAwait(false);
        return next;
    }
}
