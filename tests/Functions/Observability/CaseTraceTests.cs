using System.Diagnostics;
using Sav.Functions.Observability;

namespace Sav.Functions.Tests.Observability;

public sealed class CaseTraceTests
{
    private static readonly Guid _case = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    [Fact]
    public void Of_Row_IsTheCasesTraceAndASpanOfTheRow()
    {
        var row = Guid.Parse("00000000-0000-0001-8000-0000000000ff");

        var context = CaseTrace.Of(_case, row);

        Assert.Equal("0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a", context.TraceId.ToHexString());
        Assert.Equal("80000000000000fe", context.SpanId.ToHexString());
        Assert.Equal(ActivityTraceFlags.Recorded, context.TraceFlags);
        Assert.Equal(context, CaseTrace.Of(_case, row));
    }

    [Fact]
    public void Of_RowsWithOneHalfInCommon_AreDifferentSpans()
    {
        string[] rows = ["01a2158a-083e-7f27-893c-be11f8f5fd81", "01a2158a-083e-7f27-893c-be11f8f5fd82", "01a2158a-083f-7f27-893c-be11f8f5fd81"];

        Assert.Equal(3, rows.Select(row => CaseTrace.Of(_case, Guid.Parse(row)).SpanId).Distinct().Count());
    }

    [Theory]
    [InlineData("00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-00f067aa0ba902b7-01", "00f067aa0ba902b7")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", null)]
    [InlineData("00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-0000000000000000-01", null)]
    [InlineData("anything", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_TraceParent_IsFollowedWithinTheCasesOwnTraceOnly(string? traceParent, string? span)
    {
        var context = CaseTrace.Of(_case, traceParent);

        Assert.Equal("0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a", context.TraceId.ToHexString());
        Assert.Equal(span ?? CaseTrace.Of(_case, _case).SpanId.ToHexString(), context.SpanId.ToHexString());
    }
}
