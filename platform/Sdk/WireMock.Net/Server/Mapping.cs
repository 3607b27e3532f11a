using System;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;

namespace WireMock.Server;

internal sealed class Mapping(Request request, Action<Mapping> register) : IRespondWithAProvider
{
    public Guid Guid { get; } = Guid.NewGuid();

    public Request Request { get; } = request;

    public Response Response { get; private set; }

    public int Priority { get; private set; }

    public string Scenario { get; private set; }

    public string RequiredState { get; private set; }

    public string NextState { get; private set; }

    public int TimesInSameState { get; private set; } = 1;

    public IRespondWithAProvider AtPriority(int priority)
    {
        Priority = priority;
        return this;
    }

    public IRespondWithAProvider InScenario(string scenario)
    {
        Scenario = scenario;
        return this;
    }

    public IRespondWithAProvider WhenStateIs(string state)
    {
        CheckScenario(nameof(WhenStateIs));
        RequiredState = state;
        return this;
    }

    public IRespondWithAProvider WillSetStateTo(string state, int? times = 1)
    {
        CheckScenario(nameof(WillSetStateTo));
        NextState = state;
        TimesInSameState = times ?? 1;
        return this;
    }

    public void RespondWith(IResponseProvider provider)
    {
        Response = (Response)provider;
        register(this);
    }

    private void CheckScenario(string member)
    {
        if (string.IsNullOrEmpty(Scenario))
        {
            throw new NotSupportedException($"'{member}' has no scenario to act on. Call InScenario first.");
        }
    }
}
