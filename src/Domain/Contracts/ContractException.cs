namespace Sav.Domain.Contracts;

/// <summary>What was given for a contract contradicts its rules. The text names the value and the remedy.</summary>
public sealed class ContractException : InvalidFactsException
{
    internal ContractException(string english, string french)
        : base(new LocalizedText(english, french))
    {
    }

    internal ContractException(LocalizedText text)
        : base(text)
    {
    }
}
