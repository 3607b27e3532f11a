using System.Collections.Frozen;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Messages;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>The way of a request: to a reader or to the writer, with what runs before the transaction.</summary>
internal sealed class RequestRunner(OrganizationRuntime organization)
{
    private readonly FrozenDictionary<string, MessageHandler> _messages = MessageCatalog.All.ToFrozenDictionary(message => message.Name);

    /// <summary>Runs a request on the connection of the call: in the transaction that is open.</summary>
    public OrganizationResponse Dispatch(OrganizationRequest request, Call call) => Handler(request).Execute(request, call);

    /// <summary>Runs a request of its own: reads at once what is committed, writes in a transaction.</summary>
    public Task<OrganizationResponse> Run(OrganizationRequest request, Call call)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (organization.Store.IsWriting)
        {
            throw new InvalidOperationException(
                $"A plug-in sent '{request.RequestName}' past its pipeline, which would wait for itself. " +
                "Use the service of IOrganizationServiceFactory that the plug-in was given.");
        }

        return Handler(request) switch
        {
            ExecuteMultipleMessage => ExecuteMultipleMessage.Run(request, call),
            { ReadsOnly: true } reading when StepsOf(reading, request).IsEmpty =>
                Task.FromResult(Read(session => reading.Execute(request, call with { Session = session }))),
            PipelineMessage message when HasValidation(request) => Task.Run(() => RunAfterValidation(message, request, call)),
            var handler => Write(session => handler.Execute(request, call with { Session = session })),
        };
    }

    /// <summary>Whether plug-ins run before the transaction of this request.</summary>
    public bool HasValidation(OrganizationRequest request) => StepsOf(Handler(request), request).PreValidation.Count > 0;

    /// <summary>Runs work in a transaction of its own and starts its asynchronous steps when it is on disk.</summary>
    public Task<T> Write<T>(Func<Session, T> work)
    {
        Session? session = null;
        return organization.Store.Write(
            connection =>
            {
                session = new Session(connection, writes: true, organization.Time.GetTimestamp());
                return Faulting(() => Settled(session, work(session)));
            },
            _ =>
            {
                Settled(session!, result: true);
                organization.Jobs.Start(session!.Jobs);
            });
    }

    // Before the commit for those in the same transaction, after it for those who read meanwhile.
    private T Settled<T>(Session session, T result)
    {
        if (session.ChangesSecurity)
        {
            organization.Security.Forget();
        }

        return result;
    }

    /// <summary>Reads what is committed.</summary>
    public T Read<T>(Func<Session, T> read) =>
        organization.Store.Read(connection => Faulting(() => read(
            new Session(connection, writes: false, organization.Time.GetTimestamp()))));

    // The stage before the transaction runs outside it: its plug-ins may take their time without holding up the writer.
    private Task<OrganizationResponse> RunAfterValidation(PipelineMessage message, OrganizationRequest request, Call call)
    {
        var operation = Read(session => message.Prepare(request, call with { Session = session }));
        operation.Call = call;
        MessagePipeline.Validate(operation);
        return Write(session =>
        {
            operation.Call = call with { Session = session };
            return MessagePipeline.RunInTransaction(message, operation);
        });
    }

    private StepSet StepsOf(MessageHandler handler, OrganizationRequest request) =>
        handler is PipelineMessage message && organization.Steps.Knows(message.StepMessage)
            ? organization.Steps.Find(message.StepMessage, message.TableOf(request) ?? "")
            : StepSet.None;

    private MessageHandler Handler(OrganizationRequest request) =>
        _messages.GetValueOrDefault(request.RequestName ?? "") ?? throw Fault.NotSupported(request.RequestName);

    // Callers of Dataverse see nothing but faults.
    private static T Faulting<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is not FaultException<OrganizationServiceFault>)
        {
            throw Fault.Of(ErrorCodes.Unexpected, $"An unexpected error occurred. {exception.GetType().Name}: {exception.Message}");
        }
    }
}
