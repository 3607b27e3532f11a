using System.Runtime.Serialization.Json;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Jobs;

/// <summary>Writes the execution context of a step as it leaves the pipeline, to a queue or to a system job, and reads it back.</summary>
internal static class RemoteContext
{
    // Microsoft, "Azure integration": above this size the context is posted without its contents.
    private const int LargestMessage = 192 * 1024;

    private static readonly DataContractJsonSerializer Serializer = new(typeof(RemoteExecutionContext));

    /// <summary>The context with everything in it.</summary>
    public static byte[] Write(IPluginExecutionContext context) => Write(Copy(context, withContents: true));

    /// <summary>
    /// The context as a service endpoint gets it: above 192 KB without parent, input parameters and images, and with
    /// MessageMaxSizeExceeded among its shared variables.
    /// </summary>
    public static byte[] WriteForEndpoint(IPluginExecutionContext context)
    {
        var body = Write(context);
        if (body.Length <= LargestMessage)
        {
            return body;
        }

        var stripped = Copy(context, withContents: false);
        stripped.ParentContext = null;
        stripped.SharedVariables["MessageMaxSizeExceeded"] = true;
        return Write(stripped);
    }

    public static RemoteExecutionContext Read(byte[] body)
    {
        using var stream = new MemoryStream(body, writable: false);
        return (RemoteExecutionContext)Serializer.ReadObject(stream)!;
    }

    private static byte[] Write(RemoteExecutionContext context)
    {
        using var stream = new MemoryStream();
        Serializer.WriteObject(stream, context);
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
