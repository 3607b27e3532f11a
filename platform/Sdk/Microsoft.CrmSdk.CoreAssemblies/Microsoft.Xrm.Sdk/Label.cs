using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "Label", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class Label : IExtensibleDataObject
{
    public Label()
        : this(null, new List<LocalizedLabel>())
    {
    }

    public Label(string label, int languageCode)
        : this(new LocalizedLabel(label, languageCode), new List<LocalizedLabel>())
    {
        LocalizedLabels.Add(UserLocalizedLabel);
    }

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
        : this(userLocalizedLabel, new List<LocalizedLabel>(labels))
    {
    }

    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels = new LocalizedLabelCollection(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels { get; private set; }

    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
