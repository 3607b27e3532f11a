namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Where in the pipeline a step runs. The numbers are those of <c>Stage</c> in the step's file.</summary>
public enum StepStage
{
    /// <summary>Before the transaction of the operation.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the operation.</summary>
    PreOperation = 20,

    /// <summary>In the transaction, after the operation.</summary>
    PostOperation = 40,
}
