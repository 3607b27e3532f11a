using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Definitions;

/// <summary>A text in its languages, as Dataverse gives it.</summary>
internal static class LabelDefinition
{
    public static Label Of(LocalizedText text)
    {
        var labels = text.Languages.Select(language => new LocalizedLabel(text.In(language), language)).ToList();
        return new Label(labels.Find(label => label.LanguageCode == LocalizedText.BaseLanguage), labels);
    }
}
