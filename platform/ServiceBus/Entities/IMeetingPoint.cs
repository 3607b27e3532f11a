namespace Sav.Platform.ServiceBus.Entities;

/// <summary>Where receivers wait for what others bring.</summary>
internal interface IMeetingPoint
{
    /// <summary>Serves the waiting receivers with what is there.</summary>
    void Match();
}
