using WireMock.ResponseProviders;

namespace WireMock.Server;

/// <summary>Says when a mapping applies and how it answers.</summary>
public interface IRespondWithAProvider
{
    IRespondWithAProvider AtPriority(int priority);

    IRespondWithAProvider InScenario(string scenario);

    IRespondWithAProvider WhenStateIs(string state);

    /// <summary>
    /// The scenario's state after <paramref name="times"/> answers of this mapping. A mapping that never calls this puts its scenario
    /// back to the start, as in the genuine server: a last state has to be set again by its own mapping.
    /// </summary>
    IRespondWithAProvider WillSetStateTo(string state, int? times = 1);

    void RespondWith(IResponseProvider provider);
}
