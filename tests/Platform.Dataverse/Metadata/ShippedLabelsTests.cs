using System.Xml.Linq;

namespace Sav.Platform.Dataverse.Tests.Metadata;

public sealed class ShippedLabelsTests
{
    [Fact]
    public void Labels_OfTheSolution_AreInEnglishAndFrench()
    {
        foreach (var file in Directory.GetFiles(ShippedSolution.Folder, "*.xml", SearchOption.AllDirectories))
        {
            var labels = XDocument.Load(file).Descendants()
                .Where(element => element.Attribute("description") is not null && element.Attribute("languagecode") is not null)
                .GroupBy(element => element.Parent);
            foreach (var group in labels)
            {
                Assert.True(
                    group.Select(label => label.Attribute("languagecode")!.Value).Order().SequenceEqual(["1033", "1036"])
                    && group.All(label => label.Attribute("description")!.Value.Length > 0),
                    $"{Path.GetFileName(file)}: {group.Key}");
            }
        }
    }

    [Fact]
    public void Labels_OfEveryTableAndColumn_AreInEnglishAndFrench()
    {
        foreach (var table in ShippedSolution.Metadata.Tables.Values)
        {
            Assert.Equal([1033, 1036], table.Label.Languages.Order());
            Assert.Equal([1033, 1036], table.CollectionLabel.Languages.Order());
            Assert.All(table.Columns.Values, column => Assert.Equal([1033, 1036], column.Label.Languages.Order()));
            Assert.All(
                table.Columns.Values.SelectMany(column => column.Options),
                option => Assert.Equal([1033, 1036], option.Label.Languages.Order()));
        }
    }

    [Fact]
    public void In_UnknownLanguage_FallsBackToEnglish() =>
        Assert.Equal("Work line", ShippedSolution.Metadata.FindTable("sav_workline")!.Label.In(1031));
}
