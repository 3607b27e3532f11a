using System;
using WireMock.ResponseProviders;

namespace WireMock.ResponseBuilders;

/// <summary>When the answer is sent.</summary>
public interface IDelayResponseBuilder : IResponseProvider
{
    IResponseBuilder WithDelay(TimeSpan delay);

    IResponseBuilder WithDelay(int milliseconds);
}
