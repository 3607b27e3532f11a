using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Security;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Pipeline;

/// <summary>One message on its way through the stages.</summary>
internal sealed class Operation
{
    private Principal? _principal;

    public Operation(string message, StoredTable table, Call call, OrganizationRequest request)
    {
        Message = message;
        Table = table;
        Call = call;
        RequestId = request.RequestId;
        Steps = BypassedLogic.Of(call.Organization.Steps.Find(message, table.Name), request, call);
        CreatedOn = call.Organization.Now;
        if (request.Parameters.TryGetValue("tag", out var tag))
        {
            // Microsoft, "Use optional parameters": the caller's own word to the plug-ins.
            ValidationVariables["tag"] = SharedVariables["tag"] = tag;
        }
    }

    public string Message { get; }

    public StoredTable Table { get; }

    public Call Call { get; set; }

    public Guid? RequestId { get; }

    public Guid OperationId { get; } = Guid.NewGuid();

    public DateTime CreatedOn { get; }

    /// <summary>Id of the row; empty for a message on several rows, and before a new row has one.</summary>
    public Guid Id { get; set; }

    public ParameterCollection Input { get; } = [];

    public ParameterCollection Output { get; } = [];

    /// <summary>
    /// What the stage before the transaction leaves for the others. Microsoft: for Create, Update and Delete the later stages find it in
    /// ParentContext.SharedVariables.
    /// </summary>
    public ParameterCollection ValidationVariables { get; } = [];

    /// <summary>What the stages in the transaction leave for each other.</summary>
    public ParameterCollection SharedVariables { get; } = [];

    public StepSet Steps { get; }

    public OrganizationRuntime Organization => Call.Organization;

    /// <summary>The user it runs as, with what he may do.</summary>
    public Principal Principal => _principal ??= Organization.Security.PrincipalOf(Call);

    public Session Session => Call.Session ?? throw new InvalidOperationException($"The {Message} of {Table.Name} has no connection here.");

    public StoreConnection Connection => Session.Connection;

    /// <summary>The row that a Create or an Update writes. A plug-in may have put another one in its place.</summary>
    public Entity Target => (Entity)Input["Target"];

    /// <summary>The columns that an Update carries; null for a message whose steps have no filter.</summary>
    public ICollection<string>? Columns => Message == "Update" ? Target.Attributes.Keys : null;

    /// <summary>Runs something that reads, also where there is no transaction yet.</summary>
    public void WithConnection(Action action)
    {
        if (Call.Session is not null)
        {
            action();
            return;
        }

        var outside = Call;
        Organization.Requests.Read(session =>
        {
            Call = outside with { Session = session };
            action();
            return true;
        });
        Call = outside;
    }
}
