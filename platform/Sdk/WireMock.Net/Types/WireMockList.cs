using System.Collections.Generic;

namespace WireMock.Types;

/// <summary>The values of one header or query parameter.</summary>
public class WireMockList<T> : List<T>
{
    public WireMockList()
    {
    }

    public WireMockList(params T[] collection)
        : base(collection)
    {
    }

    public WireMockList(IEnumerable<T> collection)
        : base(collection)
    {
    }

    public override string ToString() => Count == 1 ? this[0].ToString() : base.ToString();
}
