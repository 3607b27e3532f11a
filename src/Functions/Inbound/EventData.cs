using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>Reads the data of an event as what its type says.</summary>
internal static class EventData
{
    /// <summary>Data about a case, whose id stands in the subject too.</summary>
    /// <exception cref="FormatException">Not such data, or subject and data name two cases.</exception>
    public static T OfCase<T>(ErpEvent received, Func<T, Guid> caseOf)
        where T : class =>
        Read<T>(received, data => caseOf(data).ToString("D"), "caseId", "case");

    /// <param name="subjectOf">The member of the data that says the same as the subject.</param>
    /// <param name="member">Its name.</param>
    /// <param name="named">What both name, for the reader of the error.</param>
    /// <exception cref="FormatException">Not such data, or it says otherwise than the subject.</exception>
    public static T Read<T>(ErpEvent received, Func<T, string> subjectOf, string member, string named)
        where T : class
    {
        var data = PayloadJson.Read<T>(received.Data);
        return subjectOf(data) == received.Subject
            ? data
            : throw new FormatException(
                $"data.{member} is '{subjectOf(data)}' and subject '{received.Subject}'. Both must name the same {named}.");
    }
}
