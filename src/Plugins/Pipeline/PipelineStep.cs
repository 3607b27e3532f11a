using Microsoft.Xrm.Sdk;
using Sav.Domain;

namespace Sav.Plugins.Pipeline;

/// <summary>One execution of a step: what the pipeline hands in, in the terms in which the plug-ins speak.</summary>
internal sealed class PipelineStep
{
    private const string PreImageAlias = "PreImage";

    private PipelineStep(IServiceProvider services)
    {
        Context = Get<IPluginExecutionContext>(services);
        // Coverage is judged on everything that is known, whatever the user may read; so the service acts as the system.
        Service = Get<IOrganizationServiceFactory>(services).CreateOrganizationService(null);
    }

    public IPluginExecutionContext Context { get; }

    public IOrganizationService Service { get; }

    public bool IsDelete => Context.MessageName == "Delete";

    public bool IsCreate => Context.MessageName == "Create";

    /// <summary>When the operation began, UTC.</summary>
    public DateTime Now => WholeSecond.Of(Context.OperationCreatedOn);

    /// <summary>The row as the request gives it: on Update, only its changes.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The row before the operation; empty on Create.</summary>
    public Entity PreImage =>
        Context.PreEntityImages.TryGetValue(PreImageAlias, out var image) ? image : new Entity(Context.PrimaryEntityName);

    /// <summary>
    /// The operation is part of one on another row of any of these tables: its steps wrote this row, not somebody directly. (The parent of a
    /// step may also be the operation on this very row.)
    /// </summary>
    public bool IsWithin(params string[] tables)
    {
        for (var cause = Context.ParentContext; cause is not null; cause = cause.ParentContext)
        {
            if (tables.Contains(cause.PrimaryEntityName) && cause.PrimaryEntityId != Context.PrimaryEntityId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Does the work; what the rules or the work itself refuse reaches the user in his language.</summary>
    public static void Run(IServiceProvider services, Action<PipelineStep> work)
    {
        var step = new PipelineStep(services);
        try
        {
            work(step);
        }
        catch (StaffRefusal refusal)
        {
            throw step.Refusal(refusal.Text, refusal);
        }
        catch (InvalidFactsException refusal)
        {
            throw step.Refusal(refusal.Text, refusal);
        }
    }

    /// <summary>A column as it will be after the operation.</summary>
    public T? Merged<T>(string column) => (Target.Contains(column) ? Target : PreImage).GetAttributeValue<T?>(column);

    private InvalidPluginExecutionException Refusal(LocalizedText text, Exception cause) =>
        new(text.In(UserLanguage.Of(Context.InitiatingUserId, Service)), cause);

    private static T Get<T>(IServiceProvider services) => (T)services.GetService(typeof(T))!;
}
