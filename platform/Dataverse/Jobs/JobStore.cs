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
    private const int SucceededStatus = 30;
    private const int FailedStatus = 31;
    private const int CanceledStatus = 32;

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

    /// <summary>Removes the job, or keeps it as completed: what its step asks for by AsyncAutoDelete.</summary>
    public Task Succeeded(SystemJob job)
    {
        var table = organization.Table(SystemJob.TableName);
        return organization.Store.Write(connection => job.Step.Metadata.DeletesFinishedJobs
            ? RowStore.Delete(connection, table, job.Id)
            : RowStore.Update(connection, table, Completion(job, SucceededStatus)));
    }

    /// <summary>Writes down why the job failed, and when it runs again if it does.</summary>
    public async Task<SystemJob> Failed(SystemJob job, Exception exception, TimeSpan? delay)
    {
        var next = job with { Attempts = job.Attempts + 1 };
        var row = delay is { } wait ? Postponement(job, wait) : Completion(job, RetryRule.IsCancelled(exception) ? CanceledStatus : FailedStatus);
        row["retrycount"] = next.Attempts;
        row["errorcode"] = (exception as FaultException<OrganizationServiceFault>)?.Detail.ErrorCode;
        row["message"] = exception.ToString();
        row["friendlymessage"] = exception.Message;
        await organization.Store.Write(connection => RowStore.Update(connection, organization.Table(SystemJob.TableName), row)).ConfigureAwait(false);
        return next;
    }

    private Entity Postponement(SystemJob job, TimeSpan wait) => new(SystemJob.TableName, job.Id)
    {
        ["statecode"] = new OptionSetValue(Suspended),
        ["statuscode"] = new OptionSetValue(Waiting),
        ["postponeuntil"] = organization.Time.GetUtcNow().UtcDateTime + wait,
    };

    private Entity Completion(SystemJob job, int status) => new(SystemJob.TableName, job.Id)
    {
        ["statecode"] = new OptionSetValue(Completed),
        ["statuscode"] = new OptionSetValue(status),
        ["postponeuntil"] = null,
        ["completedon"] = organization.Now,
    };
}
