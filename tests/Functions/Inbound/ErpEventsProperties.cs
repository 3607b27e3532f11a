using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.Inbound;

/// <summary>Whatever is posted: no fault of ours, and nothing is taken that is not signed.</summary>
public sealed class ErpEventsProperties
{
    private static readonly byte[] _valid = Encoding.UTF8.GetBytes(EventBody.InvoicePosted().ToJsonString());

    private static readonly string[] _headers = ["x-sav-key-id", "x-sav-timestamp", "x-sav-signature", "Content-Type"];

    private static readonly int[] _answers = [202, 400, 401, 413, 415];

    private static Gen<byte[]> Mutations { get; } =
        from edits in Gen.ListOf(
            from at in Gen.Choose(0, _valid.Length - 1)
            from with in Gen.Choose(0, 255)
            from kind in Gen.Choose(0, 2)
            select (at, (byte)with, kind))
        select edits.Take(6).Aggregate(_valid, Mutate);

    [Fact]
    public void Post_MutatedBodyUnderTheOldSignature_IsTakenOnlyIfNothingChanged() => Check(Prop.ForAll(
        Mutations.ToArbitrary(),
        body =>
        {
            var request = EventPost.Genuine(_valid);
            request.Body = new MemoryStream(body);
            return Status(request) == (body.AsSpan().SequenceEqual(_valid) ? 202 : 401);
        }));

    [Fact]
    public void Post_MutatedBodySignedAnew_IsTakenOrRefusedAndNeverFails() => Check(Prop.ForAll(
        Mutations.ToArbitrary(), body => Status(EventPost.Genuine(body)) is 202 or 400));

    [Fact]
    public void Post_MutatedHeader_IsTakenOnlyWhereTheSignatureHolds() => Check(Prop.ForAll(
        (from name in Gen.Elements(_headers)
         from length in Gen.Choose(0, 80)
         from text in Gen.ArrayOf(Gen.Choose(1, 0x17f).Select(c => (char)c), length)
         select (name, new string(text))).ToArbitrary(),
        header =>
        {
            var request = EventPost.Genuine(_valid);
            request.Headers[header.name] = header.Item2;
            return Status(request) is var status && _answers.Contains(status) && (status != 202 || IsSigned(request));
        }));

    private static bool IsSigned(HttpRequest request)
    {
        var signature = EventPost.SignatureOf(request.Headers["x-sav-timestamp"].ToString(), _valid);
        return request.Headers["x-sav-key-id"] == EventPost.KeyId
            && request.Headers["x-sav-signature"].ToString().Equals("v1=" + signature, StringComparison.OrdinalIgnoreCase);
    }

    private static byte[] Mutate(byte[] body, (int At, byte With, int Kind) edit)
    {
        var at = Math.Min(edit.At, body.Length - 1);
        return edit.Kind switch
        {
            0 => [.. body[..at], edit.With, .. body[(at + 1)..]],
            1 => [.. body[..at], edit.With, .. body[at..]],
            _ => [.. body[..at], .. body[(at + 1)..]],
        };
    }

    private static int Status(HttpRequest request) => new EventPost(new FakeBus()).AnswerAsync(request).GetAwaiter().GetResult().Status;

    private static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), property);
}
