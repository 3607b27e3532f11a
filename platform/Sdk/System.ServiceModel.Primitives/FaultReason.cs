using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace System.ServiceModel;

public class FaultReason
{
    private readonly List<FaultReasonText> _translations;

    public FaultReason(FaultReasonText translation)
        : this([translation ?? throw new ArgumentNullException(nameof(translation))])
    {
    }

    public FaultReason(string text)
        : this(new FaultReasonText(text))
    {
    }

    public FaultReason(IEnumerable<FaultReasonText> translations)
    {
        _translations = new List<FaultReasonText>(translations ?? throw new ArgumentNullException(nameof(translations)));
        if (_translations.Count == 0)
        {
            throw new ArgumentException("At least one fault reason text is needed.", nameof(translations));
        }
    }

    public FaultReasonText GetMatchingTranslation() => GetMatchingTranslation(CultureInfo.CurrentCulture);

    public FaultReasonText GetMatchingTranslation(CultureInfo cultureInfo) =>
        _translations.FirstOrDefault(text => text.Matches(cultureInfo)) ?? _translations[0];

    public override string ToString() => GetMatchingTranslation().Text;
}
