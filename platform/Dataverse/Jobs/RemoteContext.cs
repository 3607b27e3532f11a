using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>Writes the execution context of a step as it leaves the pipeline, to a queue or to a system job, and reads it back.</summary>
internal static class RemoteContext
{
    /// <summary>
    /// Most bytes of a message to a service endpoint. Above it the parent context, the input parameters and the images are left out
    /// (Microsoft, "Azure integration", learn.microsoft.com/power-apps/developer/data-platform/azure-integration).
    /// </summary>
    public const int LargestMessage = 192 * 1024;

    private static readonly DataContractJsonSerializer Json = new(typeof(RemoteExecutionContext));

    // JSON forgets which of its strings were ids and dates; a plug-in must get back what the pipeline had.
    private static readonly DataContractSerializer Xml = new(typeof(RemoteExecutionContext));

    /// <summary>The context with everything in it, for a plug-in.</summary>
    public static byte[] WriteForPlugin(IPluginExecutionContext context) => Write(Xml, Copy(context, withContents: true));

    /// <summary>The context as a service endpoint gets it: above 192 KB without parent, input parameters and images.</summary>
    public static byte[] WriteForEndpoint(IPluginExecutionContext context)
    {
        var body = Write(Json, Copy(context, withContents: true));
        if (body.Length <= LargestMessage)
        {
            return body;
        }

        var stripped = Copy(context, withContents: false);
        stripped.ParentContext = null;
        return Write(Json, stripped);
    }

    /// <summary>Whether a message was written without its contents: every message of Dataverse has input parameters.</summary>
    public static bool IsStripped(byte[] body)
    {
        // The members come in the order of their names: the first are those of the context itself, its parents' come later.
        var member = "\"InputParameters\":"u8;
        var at = body.AsSpan().IndexOf(member);
        return at >= 0 && body.AsSpan(at + member.Length).StartsWith("[]"u8);
    }

    /// <summary>Reads what was written for a plug-in.</summary>
    public static RemoteExecutionContext Read(byte[] body)
    {
        using var stream = new MemoryStream(body, writable: false);
        return (RemoteExecutionContext)Xml.ReadObject(stream)!;
    }

    private static byte[] Write(XmlObjectSerializer serializer, RemoteExecutionContext context)
    {
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, context);
        return stream.ToArray();
    }

    private static RemoteExecutionContext Copy(IPluginExecutionContext context, bool withContents)
    {
        var copy = new RemoteExecutionContext
        {
            Stage = context.Stage,
            Mode = context.Mode,
            MessageName = context.MessageName,
            PrimaryEntityName = context.PrimaryEntityName,
            SecondaryEntityName = context.SecondaryEntityName,
            PrimaryEntityId = context.PrimaryEntityId,
            RequestId = context.RequestId,
            UserId = context.UserId,
            InitiatingUserId = context.InitiatingUserId,
            BusinessUnitId = context.BusinessUnitId,
            OrganizationId = context.OrganizationId,
            OrganizationName = context.OrganizationName,
            CorrelationId = context.CorrelationId,
            Depth = context.Depth,
            IsolationMode = context.IsolationMode,
            IsInTransaction = context.IsInTransaction,
            OperationId = context.OperationId,
            OperationCreatedOn = context.OperationCreatedOn,
            OwningExtension = context.OwningExtension,
            // The caller above is named, with what it left for others, but does not carry its row once more.
            ParentContext = context.ParentContext is { } parent ? Copy(parent, withContents: false) : null,
        };
        copy.OutputParameters.AddRange(context.OutputParameters);
        copy.SharedVariables.AddRange(context.SharedVariables);
        if (withContents)
        {
            copy.InputParameters.AddRange(context.InputParameters);
            copy.PreEntityImages.AddRange(context.PreEntityImages);
            copy.PostEntityImages.AddRange(context.PostEntityImages);
        }

        return copy;
    }
}
