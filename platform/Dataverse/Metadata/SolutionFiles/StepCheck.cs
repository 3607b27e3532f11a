namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Checks that a step can run as it is registered.</summary>
internal static class StepCheck
{
    public static void Check(XmlFile file, StepMetadata step)
    {
        var expected = $"{{{step.Id}}}.xml";
        if (!file.Name.EndsWith(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw file.Problem(file.Root, $"The file of this step must be named \"{expected}\".");
        }

        if (step is { Mode: StepMode.Asynchronous, Stage: not StepStage.PostOperation })
        {
            throw file.Problem(file.Root, "An asynchronous step runs after the operation. Set <Stage> to 40, or <Mode> to 0.");
        }

        if (step.PluginTypeName is null == step.ServiceEndpointId is null)
        {
            throw file.Problem(
                file.Root,
                "A step runs either a plug-in or a service endpoint. Give one of <PluginTypeName> and <EventHandler>.");
        }
    }
}
