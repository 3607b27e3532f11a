namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>The messages that steps name by id. The ids are the same in every Dataverse environment.</summary>
internal static class SdkMessages
{
    private const string CommonPart = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<Guid, string> NamesById = new()
    {
        [Guid.Parse("8cbdbb1b" + CommonPart)] = "Assign",
        [Guid.Parse("9ebdbb1b" + CommonPart)] = "Create",
        [Guid.Parse("a1bdbb1b" + CommonPart)] = "Delete",
        [Guid.Parse("f2bdbb1b" + CommonPart)] = "Retrieve",
        [Guid.Parse("03bebb1b" + CommonPart)] = "RetrieveMultiple",
        [Guid.Parse("1cbebb1b" + CommonPart)] = "SetState",
        [Guid.Parse("1dbebb1b" + CommonPart)] = "SetStateDynamicEntity",
        [Guid.Parse("20bebb1b" + CommonPart)] = "Update",
    };

    public static string? NameOf(Guid id) => NamesById.GetValueOrDefault(id);
}
