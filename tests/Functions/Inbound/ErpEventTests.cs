using System.Text;
using System.Text.Json.Nodes;
using Sav.Functions.Inbound;

namespace Sav.Functions.Tests.Inbound;

public sealed class ErpEventTests
{
    [Fact]
    public void Read_StructuredEvent_TakesItsAttributes()
    {
        var read = Read(EventBody.InvoicePosted());

        Assert.Equal(
            ("urn:sav:erp#e-1", "sav.invoice.posted.v1", EventBody.Case.ToString()), (read.ExternalId, read.Type, read.Subject));
        Assert.StartsWith("{\"caseId\"", read.Data);
    }

    [Theory]
    [InlineData("specversion", "\"0.3\"", "specversion is '0.3'. Send CloudEvents 1.0.")]
    [InlineData("subject", "\"case 7\"", "subject is 'case 7'. Send the id of the case.")]
    [InlineData("id", "\"\"", "id is missing or empty. CloudEvents 1.0 needs it as a string.")]
    [InlineData("source", "7", "source is missing or empty. CloudEvents 1.0 needs it as a string.")]
    [InlineData("type", "null", "type is missing or empty. CloudEvents 1.0 needs it as a string.")]
    [InlineData("data", "\"text\"", "data is missing or not a JSON object.")]
    public void Read_AttributeWrong_SaysWhichAndWhatToSend(string attribute, string value, string message)
    {
        var body = EventBody.InvoicePosted();
        body[attribute] = JsonNode.Parse(value);

        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(body)).Message);
    }

    [Fact]
    public void Read_IdOfACaseInCapitals_IsTheSameSession()
    {
        var body = EventBody.InvoicePosted();
        body["subject"] = EventBody.Case.ToString("B").ToUpperInvariant();

        Assert.Equal(EventBody.Case.ToString(), Read(body).Subject);
    }

    [Fact]
    public void Read_TypeUnknown_TakesAnySubjectAsItIs()
    {
        var body = EventBody.Of("sav.case.eaten.v1", "{}");
        body["subject"] = "Case 7";

        Assert.Equal("Case 7", Read(body).Subject);
    }

    [Theory]
    [InlineData(" C-7")]
    [InlineData("C-7 ")]
    public void Read_SubjectWithSpacesAround_IsRefused(string subject) => AssertSubjectRefused(subject);

    [Fact]
    public void Read_SubjectTooLongForASession_IsRefused() => AssertSubjectRefused(new string('x', 129));

    [Fact]
    public void Read_IdTooLongForTheInbox_IsRefused()
    {
        var error = Assert.Throws<FormatException>(() => Read(EventBody.InvoicePosted(new string('x', 190))));

        Assert.Contains("200 characters", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"specversion\":")]
    public void Read_NoJsonObject_IsRefused(string body) =>
        Assert.Throws<FormatException>(() => ErpEvent.Read(Encoding.UTF8.GetBytes(body)));

    private static void AssertSubjectRefused(string subject)
    {
        var body = EventBody.Of("sav.case.eaten.v1", "{}");
        body["subject"] = subject;

        Assert.Contains("at most 128 characters", Assert.Throws<FormatException>(() => Read(body)).Message);
    }

    private static ErpEvent Read(JsonNode body) => ErpEvent.Read(Encoding.UTF8.GetBytes(body.ToJsonString()));
}
