namespace Sav.Platform.Dataverse.Metadata.SolutionFiles;

/// <summary>Checks the environment variables: a known type, and a default that is of it.</summary>
internal static class VariableCheck
{
    public const string Folder = "environmentvariabledefinitions";
    public const string File = "environmentvariabledefinition.xml";

    private const int Text = 100000000;
    private const int Number = 100000001;
    private const int Flag = 100000002;
    private const int Json = 100000003;
    private const int DataSource = 100000004;
    private const int Secret = 100000005;

    public static void Check(SolutionContents contents)
    {
        foreach (var file in contents.Folder.OpenInEach(Folder, File))
        {
            contents.Problems.Attempt(() => Check(file));
        }
    }

    private static void Check(XmlFile file)
    {
        var type = file.Integer(file.Root, "type");
        if (type is not (Text or Number or Flag or Json or DataSource or Secret))
        {
            throw file.Problem(
                file.Element(file.Root, "type"),
                $"The type {type} is not known. Known are {Text} (text), {Number} (number), {Flag} (yes or no), {Json} (JSON), "
                + $"{DataSource} (data source), {Secret} (secret).");
        }

        if (XmlFile.OptionalText(file.Root, "defaultvalue") is not { } value)
        {
            return;
        }

        var place = file.Element(file.Root, "defaultvalue");
        if (type == Number)
        {
            file.ParseDecimal(place, value);
        }
        else if (type == Flag && value is not ("yes" or "no"))
        {
            throw file.Problem(place, $"The default \"{value}\" is neither yes nor no.");
        }
    }
}
