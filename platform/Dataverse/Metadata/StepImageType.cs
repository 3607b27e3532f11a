namespace Sav.Platform.Dataverse.Metadata;

/// <summary>Which snapshot of the row a step is handed. The numbers are those of <c>ImageType</c> in the step's file.</summary>
public enum StepImageType
{
    /// <summary>The row before the operation.</summary>
    PreImage = 0,

    /// <summary>The row after the operation.</summary>
    PostImage = 1,

    /// <summary>Both.</summary>
    Both = 2,
}
