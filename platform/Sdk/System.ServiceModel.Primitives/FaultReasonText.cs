using System.Globalization;

namespace System.ServiceModel;

public class FaultReasonText
{
    public FaultReasonText(string text)
        : this(text, CultureInfo.CurrentCulture)
    {
    }

    public FaultReasonText(string text, string xmlLang)
    {
        Text = text ?? throw new ArgumentNullException(nameof(text));
        XmlLang = xmlLang ?? throw new ArgumentNullException(nameof(xmlLang));
    }

    public FaultReasonText(string text, CultureInfo cultureInfo)
        : this(text, cultureInfo?.Name)
    {
    }

    public string XmlLang { get; }

    public string Text { get; }

    public bool Matches(CultureInfo cultureInfo) => XmlLang == cultureInfo?.Name;
}
