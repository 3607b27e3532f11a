using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Support;

/// <summary>Registers scripted plug-ins.</summary>
internal static class Steps
{
    public static StepMetadata PreValidation(string message, string table, Action<PluginCall> script) =>
        Step(message, table, StepStage.PreValidation, script);

    public static StepMetadata PreOperation(string message, string table, Action<PluginCall> script, params StepImage[] images) =>
        Step(message, table, StepStage.PreOperation, script, images: images);

    public static StepMetadata PostOperation(string message, string table, Action<PluginCall> script, params StepImage[] images) =>
        Step(message, table, StepStage.PostOperation, script, images: images);

    public static StepMetadata Asynchronous(string message, string table, Action<PluginCall> script, params StepImage[] images) =>
        Step(message, table, StepStage.PostOperation, script, StepMode.Asynchronous, images: images);

    public static StepMetadata Step(
        string message,
        string table,
        StepStage stage,
        Action<PluginCall> script,
        StepMode mode = StepMode.Synchronous,
        int rank = 1,
        IReadOnlyList<string>? filter = null,
        IReadOnlyList<StepImage>? images = null) => new()
        {
            Id = Guid.NewGuid(), Name = $"{message} of {table}", Message = message, Table = table, Stage = stage, Mode = mode, Rank = rank,
            FilteringColumns = filter ?? [], Images = images ?? [], PluginTypeName = typeof(PluginScript).FullName,
            UnsecureConfiguration = PluginScript.Register(script), DeletesFinishedJobs = true,
        };

    public static StepMetadata Endpoint(string message, string table, StepMode mode, Guid endpoint) => new()
    {
        Id = Guid.NewGuid(), Name = $"endpoint: {message} of {table}", Message = message, Table = table,
        Stage = StepStage.PostOperation, Mode = mode, ServiceEndpointId = endpoint, DeletesFinishedJobs = true,
    };

    public static StepImage PreImage(params string[] columns) => new(Guid.NewGuid(), "PreImage", "PreImage", StepImageType.PreImage, columns);

    public static StepImage PostImage(params string[] columns) => new(Guid.NewGuid(), "PostImage", "PostImage", StepImageType.PostImage, columns);
}
